package org.forestall.server.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
import org.forestall.server.clocks.FireDueClocks;
import org.forestall.server.notices.Notice;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.forestall.server.notices.Told;
import org.forestall.server.persons.Identity;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.forestall.server.persons.Sighting;
import org.forestall.server.platform.ForestallSettings;
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
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The plan as the server wires it, over a real PostgreSQL; it is made, and asks, when a test says so. */
final class PlanKit {

    static final int STATION = 118;
    static final int OTHER_STATION = 105;
    private static final AtomicLong COUNT = new AtomicLong();

    final TestDatabase database = TestDatabase.fresh();
    final AnnotationConfigApplicationContext context = database.wire(Wiring.class);

    /** Notices are kept instead of sent. */
    static final class ToldNotices implements Notices {

        private final List<Notice> told = new ArrayList<>();

        @Override
        public synchronized List<Told> tellAll(List<Notice> notices) {
            told.addAll(notices);
            return notices.stream()
                    .map(notice -> notice.recipients().isEmpty()
                            ? (Told) new Told.NobodyOnDuty(Set.of())
                            : new Told.People(told.size(), notice.recipients(), Set.of()))
                    .toList();
        }

        @Override
        public void settle(Collection<NoticeSubject> subjects, Collection<NoticeKind> kinds, Instant now) {}

        @Override
        public void settleBut(
                NoticeSubject subject, Collection<NoticeKind> kinds, Collection<Long> concerned, Instant now) {}

        @Override
        public void settleSaying(Collection<Saying> over, Collection<NoticeKind> kinds, Instant now) {}

        synchronized List<Notice> about(CaseId id, String code) {
            return told.stream()
                    .filter(notice -> notice.subject().id() == id.value())
                    .filter(notice -> notice.code().equals(code))
                    .toList();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan({
        "org.forestall.server.persons",
        "org.forestall.server.clocks",
        "org.forestall.server.plan"
    })
    @ComponentScan(
            basePackages = {
                "org.forestall.server.cases", "org.forestall.server.persons", "org.forestall.server.staff",
                "org.forestall.server.jurisdiction", "org.forestall.server.audit", "org.forestall.server.profiles",
                "org.forestall.server.platform", "org.forestall.server.dispatch", "org.forestall.server.shifts",
                "org.forestall.server.clocks", "org.forestall.server.plan"
            },
            excludeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*(Controller|FirstStart|ClockBench.*|PlanLoop|Kit.*)"),
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*platform\\.(Transactions|PlatformConfiguration|DatabaseCheck|web\\..*)")
            })
    static class Wiring {

        @Bean
        ToldNotices notices() {
            return new ToldNotices();
        }

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

    void pass(Duration time) {
        database.clock().pass(time);
    }

    /** The plan made anew. */
    DistrictPlan plan() {
        return bean(PlanKeeper.class).refresh();
    }

    /** The plan made anew, and it asks whom it wants. */
    int ask() {
        return bean(MakeOffers.class).make(plan());
    }

    /** Somebody certified of a unit, on duty. */
    Actor onDuty(Role role, int unitId) {
        Actor actor = somebody(role, unitId);
        setDuty(actor, true);
        return actor;
    }

    void setDuty(Actor actor, boolean onDuty) {
        database.inAll(() -> {
            bean(PeopleBoard.class).setDuty(bean(StaffList.class).findBy(actor).orElseThrow(), onDuty, now());
            return true;
        });
    }

    /** Somebody certified of a unit, off duty. */
    Actor somebody(Role role, int unitId) {
        Actor made = added(role, unitId);
        setDuty(made, false);
        return made;
    }

    private Actor added(Role role, int unitId) {
        return database.inAll(() -> {
            Account account = bean(Accounts.class)
                    .create("p" + COUNT.incrementAndGet(), "secret", role, unitId, role + " of " + unitId);
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

    long staffIdOf(Actor actor) {
        return bean(StaffList.class).findBy(actor).orElseThrow().id();
    }

    CaseId anOpenCase(Grade grade, @Nullable Double atRisk) {
        return anOpenCase(grade, FraudType.CS, atRisk, STATION);
    }

    CaseId anOpenCase(Grade grade, FraudType type, @Nullable Double atRisk, int unit) {
        String phone = "+86138" + String.format("%08d", COUNT.incrementAndGet());
        return database.inAll(() -> {
            PersonId person = bean(Persons.class)
                    .joinAll(List.of(new Sighting(new Identity(null, phone, null, null, null), unit, now())))
                    .getFirst()
                    .root();
            return take(person, grade, type, atRisk, unit);
        });
    }

    /** One more lead about the person of a case. */
    void anotherLead(CaseId id, Grade grade) {
        CaseFile file = file(id);
        database.inAll(() ->
                take(file.person(), grade, FraudType.CS, null, file.place().unitId()));
    }

    private CaseId take(PersonId person, Grade grade, FraudType type, @Nullable Double atRisk, int unit) {
        CaseEvent.Judgement judgement =
                new CaseEvent.Judgement(grade, 50, List.of(Reason.of("call.long", 20)), type, true);
        BigDecimal sum = atRisk == null ? null : BigDecimal.valueOf(atRisk);
        CaseSignal signal = new CaseSignal(
                COUNT.incrementAndGet(),
                person,
                new Place(unit, unit, null),
                judgement,
                new CaseEvent.Sums(sum, null),
                null);
        Actor source = new Actor(Actor.Kind.SOURCE, 1, "source", 10, Set.<Permission>of(), RowScope.all());
        return bean(Cases.class).take(List.of(signal), source, now()).getFirst().caseId();
    }

    /** What came of an attempt, and where the person stands after it. */
    void attempt(Actor actor, CaseId id, TrackOutcome outcome, @Nullable VictimState state) {
        List<Recorded> said = new ArrayList<>();
        said.add(Recorded.of(new CaseRecord.TrackRecorded(outcome.track(), outcome.leavesTrack(), outcome, null)));
        if (state != null) {
            said.add(Recorded.of(new CaseRecord.StateNoted(state)));
        }
        bean(CaseWork.class)
                .record(new CaseOrder(actor, id, Permission.CASE_WORK, Move.RECORD_CONTACT), (file, now) -> said);
    }

    CaseFile file(CaseId id) {
        return database.inAll(() -> bean(Cases.class).find(id).orElseThrow());
    }

    CaseMoney money(CaseId id) {
        return Objects.requireNonNull(
                database.inAll(() -> bean(MoneyStore.class).of(List.of(id))).get(id));
    }

    List<Past> past(CaseId id) {
        return database.inAll(() -> bean(CaseWork.class).history(id));
    }

    List<Offer> offers(CaseId id) {
        return database.inAll(() -> bean(OfferStore.class).of(id));
    }

    <E extends CaseEvent> List<E> events(CaseId id, Class<E> kind) {
        return past(id).stream()
                .map(Past::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Fires every clock that is due. */
    void fireClocks() {
        bean(FireDueClocks.class).run();
    }
}
