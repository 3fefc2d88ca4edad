package org.forestall.server.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.Reason;
import org.forestall.server.access.Account;
import org.forestall.server.access.Accounts;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.access.Role;
import org.forestall.server.access.UnitScopes;
import org.forestall.server.persons.Identity;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.forestall.server.persons.Sighting;
import org.forestall.server.platform.ForestallSettings;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.StaffList;
import org.forestall.server.testkit.RunningServer;
import org.forestall.server.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Cases as the server wires them, over a real PostgreSQL, with builders that read as sentences. */
public final class CasesKit {

    private static final AtomicLong COUNT = new AtomicLong();

    public final TestDatabase database;
    final ApplicationContext context;

    public CasesKit() {
        database = TestDatabase.fresh();
        context = database.wire(Wiring.class);
    }

    /** Over a whole server instead of this package's own wiring. */
    public CasesKit(RunningServer server) {
        database = server.database();
        context = server.context();
    }

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan({"org.forestall.server.persons", "org.forestall.server.clocks"})
    @ComponentScan(
            basePackages = {
                "org.forestall.server.cases", "org.forestall.server.persons", "org.forestall.server.staff",
                "org.forestall.server.jurisdiction", "org.forestall.server.audit", "org.forestall.server.profiles",
                "org.forestall.server.transfers", "org.forestall.server.clocks", "org.forestall.server.platform"
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
            return org.forestall.server.access.AccountsForTests.accounts(jdbc, encoder, scopes, clock);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** In a transaction of the wiring that the beans have. */
    public <R extends @Nullable Object> R inAll(Supplier<R> work) {
        return bean(Transactions.class).in(RowScope.all(), work);
    }

    public ApplicationContext context() {
        return context;
    }

    public Instant now() {
        return database.clock().instant();
    }

    /** Somebody of a station (101 to 123), the squad (11) or the sub-bureau (10). */
    public Actor somebody(Role role, int unitId) {
        return somebody(Actor.Kind.PERSON, role, unitId);
    }

    /** One of the demo's robots. */
    Actor aRobot() {
        return somebody(Actor.Kind.ROBOT, Role.DISSUADER, 118);
    }

    private Actor somebody(Actor.Kind kind, Role role, int unitId) {
        return inAll(() -> {
            String username = "u" + COUNT.incrementAndGet();
            Account account = bean(Accounts.class)
                    .createWithHash(
                            new Account.Opening(username, role, unitId, role + " of " + unitId, kind), "secret");
            bean(StaffList.class).add(account, role == Role.STATION_LEAD, "zh");
            return new Actor(
                    account.kind(),
                    account.id(),
                    account.displayName(),
                    unitId,
                    role.permissions(),
                    bean(UnitScopes.class).scopeOf(unitId, role.wholeDistrict()));
        });
    }

    public Actor aDissuader() {
        return somebody(Role.DISSUADER, 118);
    }

    long staffIdOf(Actor actor) {
        return bean(StaffList.class).findBy(actor).orElseThrow().id();
    }

    public PersonId aPerson() {
        String phone = "+86138" + String.format("%08d", COUNT.incrementAndGet());
        return inAll(() -> bean(Persons.class)
                .joinAll(List.of(new Sighting(new Identity(null, phone, null, null, null), 118, now())))
                .getFirst()
                .root());
    }

    /** A case that waits at the squad's desk because nobody knows whose ground its address lies on. */
    public CaseId aCaseOfNoStation() {
        CaseSignal known = aSignal(aPerson(), Grade.HIGH);
        return take(new CaseSignal(
                        known.leadId(), known.person(), new Place(10, 11, null), known.judgement(), known.sums(), null))
                .caseId();
    }

    CaseSignal aSignal(PersonId person, Grade grade) {
        CaseEvent.Judgement judgement =
                new CaseEvent.Judgement(grade, 50, List.of(Reason.of("call.long", 20)), FraudType.GOV, true);
        return new CaseSignal(
                COUNT.incrementAndGet(), person, new Place(118, 118, null), judgement, CaseEvent.Sums.NONE, null);
    }

    public CaseId anOpenCase() {
        return anOpenCase(Grade.HIGH);
    }

    public CaseId anOpenCase(Grade grade) {
        return take(aSignal(aPerson(), grade)).caseId();
    }

    Taken take(CaseSignal signal) {
        Actor source = new Actor(Actor.Kind.SOURCE, 1, "source", 10, Set.<Permission>of(), RowScope.all());
        return inAll(() -> bean(Cases.class).take(List.of(signal), source, now()))
                .getFirst();
    }

    public CaseFile file(CaseId id) {
        return inAll(() -> bean(CaseStore.class).find(id).orElseThrow());
    }

    List<Happening> timeline(CaseId id) {
        return inAll(() -> bean(Timeline.class).of(id));
    }
}
