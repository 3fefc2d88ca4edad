package org.forestall.server.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.engine.dissuasion.Sweep;
import org.forestall.engine.dissuasion.SweepAnswer;
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
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.clocks.FireDueClocks;
import org.forestall.server.persons.Identity;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.forestall.server.persons.Sighting;
import org.forestall.server.platform.ForestallSettings;
import org.forestall.server.platform.Refusal;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.staff.PeopleBoard;
import org.forestall.server.staff.StaffList;
import org.forestall.server.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.unit.DataSize;

/** Contacts as the server wires them, over a real PostgreSQL; clocks fire when a test says so. */
final class ContactsKit {

    static final int STATION = 118;
    static final int OTHER_STATION = 119;
    static final int SQUAD = 11;
    static final int SUB_BUREAU = 10;
    private static final AtomicLong COUNT = new AtomicLong();

    final TestDatabase database = TestDatabase.fresh();
    final AnnotationConfigApplicationContext context;
    final CaseDeedsForTests deeds;

    ContactsKit() {
        this(Wiring.class);
    }

    /** With more than the server's own: a gateway, say. */
    ContactsKit(Class<?>... components) {
        Class<?>[] all = Arrays.copyOf(components, components.length + 1);
        all[components.length] = Wiring.class;
        this.context = database.wire(all);
        this.deeds = new CaseDeedsForTests(context);
    }

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan({
        "org.forestall.server.persons",
        "org.forestall.server.clocks",
        "org.forestall.server.notices",
        "org.forestall.server.platform"
    })
    @ComponentScan(
            basePackages = {
                "org.forestall.server.cases", "org.forestall.server.persons", "org.forestall.server.staff",
                "org.forestall.server.jurisdiction", "org.forestall.server.audit", "org.forestall.server.profiles",
                "org.forestall.server.transfers", "org.forestall.server.platform", "org.forestall.server.shifts",
                "org.forestall.server.clocks", "org.forestall.server.notices", "org.forestall.server.guides",
                "org.forestall.server.contacts"
            },
            excludeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*(Controller|FirstStart|ClockEngine|NoticeClock|Kit.*|Test.*|ForTests)"),
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*platform\\.(Transactions|PlatformConfiguration|DatabaseCheck|web\\..*)")
            })
    static class Wiring {

        @Bean
        @Primary
        ForestallSettings settings() {
            return new ForestallSettings(TestDatabase.temporaryFolder().toString(), "unused", false);
        }

        @Bean
        ContactsSettings contactsSettings() {
            return new ContactsSettings("1069096110", DataSize.ofKilobytes(64), ContactsSettings.Warning.PROFILE);
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

    /** Time passes, and whatever is due by then fires. */
    void pass(Duration duration) {
        database.clock().pass(duration);
        bean(FireDueClocks.class).run();
    }

    /** Somebody on duty; station leads are sworn. */
    Actor somebody(Role role, int unitId) {
        return database.inAll(() -> {
            Account account = bean(Accounts.class)
                    .create("u" + COUNT.incrementAndGet(), "secret", role, unitId, role + " of " + unitId);
            bean(StaffList.class).add(account, role == Role.STATION_LEAD, "zh");
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

    Actor anOfficer() {
        return somebody(Role.STATION_LEAD, STATION);
    }

    long id(Actor actor) {
        return bean(StaffList.class).findBy(actor).orElseThrow().id();
    }

    void offDuty(Actor actor) {
        database.inAll(() -> {
            bean(PeopleBoard.class).setDuty(bean(StaffList.class).findBy(actor).orElseThrow(), false, now());
            return actor;
        });
    }

    PersonId aPerson() {
        String phone = "+86138" + String.format("%08d", COUNT.incrementAndGet());
        return database.inAll(() -> bean(Persons.class)
                .joinAll(List.of(new Sighting(new Identity(null, phone, null, null, null), STATION, now())))
                .getFirst()
                .root());
    }

    CaseId aCase(Grade grade) {
        return lead(aPerson(), grade);
    }

    /** A lead about somebody; gives their case. */
    CaseId lead(PersonId person, Grade grade) {
        return lead(person, grade, "call.long");
    }

    /** A lead with one reason for its grade. */
    CaseId lead(PersonId person, Grade grade, String reason) {
        Actor source = new Actor(Actor.Kind.SOURCE, 1, "source", SUB_BUREAU, Set.of(), RowScope.all());
        var signal = CaseDeedsForTests.signal(COUNT.incrementAndGet(), person, grade, STATION, null, reason);
        return database.inAll(() -> bean(Cases.class).take(List.of(signal), source, now()))
                .getFirst()
                .caseId();
    }

    CaseFile file(CaseId id) {
        return database.inAll(() -> bean(Cases.class).find(id).orElseThrow());
    }

    RecordCall.Kept call(Actor actor, CaseId id, TrackOutcome outcome) {
        return bean(RecordCall.class).record(actor, id, RecordCall.Call.of(outcome));
    }

    RecordCall.Kept call(Actor actor, CaseId id, VictimState state) {
        Showing showing = Showing.of(state, null, null);
        return bean(RecordCall.class)
                .record(actor, id, RecordCall.Call.of(TrackOutcome.ANSWERED).showing(showing));
    }

    DissuasionView dissuasion(Actor actor, CaseId id) {
        return bean(ShowDissuasion.class).show(actor, id, null);
    }

    /** Answers every line that the sweep still has open. */
    void sweepTheRest(Actor actor, CaseId id, SweepAnswer answer) {
        DissuasionView.SweepView sweep = dissuasion(actor, id).sweep();
        assertThat(Sweep.linesFor(sweep.type())).containsAll(sweep.open());
        bean(AnswerSweep.class)
                .answer(
                        actor,
                        id,
                        sweep.open().stream()
                                .map(line -> new AnswerSweep.Line(line, answer))
                                .toList(),
                        null);
    }

    /** Staff numbers of those who were told something about a thing, in the order of the notices. */
    List<Long> told(String kind, long subjectId) {
        return database.inAll(() -> database.jdbc()
                .sql("""
                        select r.staff_id from notice n join notice_recipient r on r.notice_id = n.id
                        where n.kind = ? and n.subject_id = ? order by n.id, r.staff_id""")
                .params(kind, subjectId)
                .query(Long.class)
                .list());
    }

    /** What stands in a column of a table, as the database holds it. */
    @Nullable
    String raw(String sql, long id) {
        return database.inAll(
                () -> database.jdbc().sql(sql).param(id).query(String.class).single());
    }
}
