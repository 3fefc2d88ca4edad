package org.forestall.server.shifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.forestall.engine.Grade;
import org.forestall.server.access.Account;
import org.forestall.server.access.Accounts;
import org.forestall.server.access.AccountsForTests;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.access.UnitScopes;
import org.forestall.server.cases.CaseDeedsForTests;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.Cases;
import org.forestall.server.clocks.FireDueClocks;
import org.forestall.server.persons.Identity;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.forestall.server.persons.Sighting;
import org.forestall.server.platform.ForestallSettings;
import org.forestall.server.platform.Refusal;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.staff.Certificate;
import org.forestall.server.staff.Certificates;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.forestall.server.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Duty as the server wires it, over a real PostgreSQL, with people and cases. */
final class ShiftsKit {

    static final int STATION = 118;
    static final int SQUAD = 11;
    static final int SUB_BUREAU = 10;
    private static final AtomicLong COUNT = new AtomicLong();

    final TestDatabase database = TestDatabase.fresh();
    final AnnotationConfigApplicationContext context = database.wire(Wiring.class);
    final CaseDeedsForTests deeds = new CaseDeedsForTests(context);

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan({
        "org.forestall.server.persons",
        "org.forestall.server.clocks",
        "org.forestall.server.notices"
    })
    @ComponentScan(
            basePackages = {
                "org.forestall.server.cases",
                "org.forestall.server.persons",
                "org.forestall.server.staff",
                "org.forestall.server.jurisdiction",
                "org.forestall.server.audit",
                "org.forestall.server.profiles",
                "org.forestall.server.transfers",
                "org.forestall.server.clocks",
                "org.forestall.server.notices",
                "org.forestall.server.platform",
                "org.forestall.server.shifts"
            },
            excludeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                ".*(Controller|FirstStart|ClockEngine|NoticeClock|OldNotices|ClockBench.*|Kit.*|Test.*)"),
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*platform\\.(Transactions|PlatformConfiguration|DatabaseCheck|web\\..*)")
            })
    static class Wiring {

        @Bean
        ForestallSettings settings() {
            return new ForestallSettings("unused", "unused", false);
        }

        @Bean
        @SuppressWarnings("deprecation")
        PasswordEncoder encoder() {
            return NoOpPasswordEncoder.getInstance();
        }

        @Bean
        Accounts accounts(JdbcClient jdbc, PasswordEncoder encoder, UnitScopes scopes, InstantSource clock) {
            return AccountsForTests.accounts(jdbc, encoder, scopes, clock);
        }
    }

    static void assertRefused(ThrowingCallable command, Refusal refusal) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Instant now() {
        return database.clock().instant();
    }

    /** Somebody certified and on duty. */
    Actor somebody(Role role, int unitId) {
        return database.inAll(() -> {
            Account account = bean(Accounts.class)
                    .create("u" + COUNT.incrementAndGet(), "secret", role, unitId, role + " of " + unitId);
            long id = bean(StaffList.class).add(account, role == Role.STATION_LEAD, "zh");
            LocalDate today = bean(Certificates.class).dayOf(now());
            bean(Certificates.class)
                    .add(
                            new Certificate(
                                    0,
                                    id,
                                    Certificate.Kind.DISSUADER,
                                    today.minusYears(1),
                                    today.plusYears(1),
                                    Certificate.Basis.SHOWN),
                            0,
                            now());
            return new Actor(
                    Actor.Kind.PERSON,
                    account.id(),
                    account.displayName(),
                    unitId,
                    role.permissions(),
                    bean(UnitScopes.class).scopeOf(unitId, role.wholeDistrict()));
        });
    }

    Actor aDissuader() {
        return somebody(Role.DISSUADER, STATION);
    }

    Actor aLead() {
        return somebody(Role.STATION_LEAD, STATION);
    }

    StaffMember member(Actor actor) {
        return bean(StaffList.class).findBy(actor).orElseThrow();
    }

    long id(Actor actor) {
        return member(actor).id();
    }

    CaseId anOpenCase(Grade grade) {
        return aCaseOf(
                new Identity(null, "+86138" + String.format("%08d", COUNT.incrementAndGet()), null, null, null),
                grade,
                null);
    }

    CaseId aCaseOf(Identity identity, Grade grade, @Nullable BigDecimal atRisk) {
        PersonId person = database.inAll(() -> bean(Persons.class)
                .joinAll(List.of(new Sighting(identity, STATION, now())))
                .getFirst()
                .root());
        Actor source = new Actor(Actor.Kind.SOURCE, 1, "source", SUB_BUREAU, Set.of(), RowScope.all());
        var signal = CaseDeedsForTests.signal(COUNT.incrementAndGet(), person, grade, STATION, atRisk);
        return database.inAll(() -> bean(Cases.class).take(List.of(signal), source, now()))
                .getFirst()
                .caseId();
    }

    /** An open case in somebody's hands. */
    CaseId aCaseHeldBy(Actor actor, Grade grade) {
        CaseId id = anOpenCase(grade);
        deeds.claim(actor, id);
        return id;
    }

    CaseFile file(CaseId id) {
        return database.inAll(() -> bean(Cases.class).find(id).orElseThrow());
    }

    Handover handoverOf(Actor actor) {
        return database.inAll(() -> bean(HandoverStore.class).openOf(id(actor)).orElseThrow());
    }

    Handover handover(long id) {
        return database.inAll(() -> bean(HandoverStore.class).find(id).orElseThrow());
    }

    /** Time passes, and whatever is due by then fires. */
    void pass(Duration duration) {
        database.clock().pass(duration);
        bean(FireDueClocks.class).run();
    }

    /** The sentences that somebody is still told, by their codes. */
    List<String> toldTo(Actor actor) {
        return database.inAll(() ->
                database.jdbc().sql("""
                        select n.code from notice n join notice_recipient r on r.notice_id = n.id
                        where r.staff_id = ? and n.settled_at is null order by n.id""").param(id(actor)).query(String.class).list());
    }

    void signOff(Actor actor) {
        bean(SignOff.class).off(actor, null);
    }
}
