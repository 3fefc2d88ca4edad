package org.forestall.server.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.Reason;
import org.forestall.engine.VictimState;
import org.forestall.server.access.Account;
import org.forestall.server.access.Accounts;
import org.forestall.server.access.AccountsForTests;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.access.Role;
import org.forestall.server.access.UnitScopes;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseSignal;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Cases;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Past;
import org.forestall.server.cases.Place;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.persons.Identity;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.forestall.server.persons.Sighting;
import org.forestall.server.platform.ForestallSettings;
import org.forestall.server.platform.RowScope;
import org.forestall.server.staff.StaffList;
import org.forestall.server.testkit.TestDatabase;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Dispatch as the server wires it, over a real PostgreSQL. */
final class DispatchKit {

    private static final AtomicLong COUNT = new AtomicLong();

    final TestDatabase database = TestDatabase.fresh();
    final AnnotationConfigApplicationContext context;

    /** Notices are kept instead of sent. */
    DispatchKit() {
        this(KeptNotices.class);
    }

    private DispatchKit(Class<?> notices) {
        this.context = database.wire(Wiring.class, notices);
    }

    /** Notices stand in their tables, as in the server. */
    static DispatchKit withNotices() {
        return new DispatchKit(RealNotices.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class KeptNotices {

        @Bean
        ToldNotices notices() {
            return new ToldNotices();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan("org.forestall.server.notices")
    @ComponentScan(
            basePackages = "org.forestall.server.notices",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*(Controller|NoticeClock|OldNotices|Kit.*|Test.*|ForTests.*)"))
    static class RealNotices {}

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan({"org.forestall.server.persons", "org.forestall.server.clocks"})
    @ComponentScan(
            basePackages = {
                "org.forestall.server.cases", "org.forestall.server.persons", "org.forestall.server.staff",
                "org.forestall.server.jurisdiction", "org.forestall.server.audit", "org.forestall.server.profiles",
                "org.forestall.server.platform", "org.forestall.server.dispatch", "org.forestall.server.shifts",
                "org.forestall.server.clocks"
            },
            excludeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*(Controller|FirstStart|ClockBench.*|Kit.*)"),
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
        Accounts accounts(
                org.springframework.jdbc.core.simple.JdbcClient jdbc,
                PasswordEncoder encoder,
                UnitScopes scopes,
                java.time.InstantSource clock) {
            return AccountsForTests.accounts(jdbc, encoder, scopes, clock);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Instant now() {
        return database.clock().instant();
    }

    /** Somebody of a station (101 to 123), the squad (11) or the sub-bureau (10). */
    Actor somebody(Role role, int unitId) {
        return database.inAll(() -> {
            Account account = bean(Accounts.class)
                    .create("d" + COUNT.incrementAndGet(), "secret", role, unitId, role + " of " + unitId);
            long staffId = bean(StaffList.class).add(account, role == Role.STATION_LEAD, "zh");
            database.jdbc().sql("""
                            insert into staff_certificate (staff_id, kind, issued_on, expires_on, basis, entered_by, entered_at)
                            values (?, 'DISSUADER', date '2020-01-01', date '2090-01-01', 'SHOWN', 0, now())""").param(staffId).update();
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
        return somebody(Role.DISSUADER, 118);
    }

    long staffIdOf(Actor actor) {
        return bean(StaffList.class).findBy(actor).orElseThrow().id();
    }

    CaseId anOpenCase(Grade grade) {
        String phone = "+86137" + String.format("%08d", COUNT.incrementAndGet());
        return database.inAll(() -> {
            PersonId person = bean(Persons.class)
                    .joinAll(List.of(new Sighting(new Identity(null, phone, null, null, null), 118, now())))
                    .getFirst()
                    .root();
            CaseEvent.Judgement judgement =
                    new CaseEvent.Judgement(grade, 50, List.of(Reason.of("call.long", 20)), FraudType.GOV, true);
            CaseSignal signal = new CaseSignal(
                    COUNT.incrementAndGet(),
                    person,
                    new Place(118, 118, null),
                    judgement,
                    new CaseEvent.Sums(null, null),
                    null);
            Actor source = new Actor(Actor.Kind.SOURCE, 1, "source", 10, Set.<Permission>of(), RowScope.all());
            return bean(Cases.class)
                    .take(List.of(signal), source, now())
                    .getFirst()
                    .caseId();
        });
    }

    /** What came of an attempt, and where the person stands after it. */
    void attempt(Actor actor, CaseId id, TrackOutcome outcome, VictimState state) {
        bean(CaseWork.class)
                .record(
                        new CaseOrder(actor, id, Permission.CASE_WORK, Move.RECORD_CONTACT),
                        (file, now) -> List.of(
                                Recorded.of(new CaseRecord.TrackRecorded(
                                        outcome.track(), outcome.leavesTrack(), outcome, null)),
                                Recorded.of(new CaseRecord.StateNoted(state))));
    }

    CaseFile file(CaseId id) {
        return database.inAll(() -> bean(Cases.class).find(id).orElseThrow());
    }

    List<Past> past(CaseId id) {
        return database.inAll(() -> bean(CaseWork.class).history(id));
    }

    <E extends CaseEvent> List<E> events(CaseId id, Class<E> kind) {
        return past(id).stream()
                .map(Past::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    List<TrackDuty> duties(CaseId id) {
        return database.inAll(() -> bean(DutyStore.class).of(List.of(id)));
    }
}
