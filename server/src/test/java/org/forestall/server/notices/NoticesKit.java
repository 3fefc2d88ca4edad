package org.forestall.server.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.forestall.server.access.Account;
import org.forestall.server.access.Accounts;
import org.forestall.server.access.AccountsForTests;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.access.UnitScopes;
import org.forestall.server.platform.ForestallSettings;
import org.forestall.server.platform.KeepingSettings;
import org.forestall.server.staff.StaffList;
import org.forestall.server.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Notices as the server wires them, over a real PostgreSQL; the dispatch runs when a test says so. */
final class NoticesKit {

    static final int STATION = 118;
    static final int SQUAD = 11;
    private static final AtomicLong COUNT = new AtomicLong();
    private static final Map<Urgency, List<NoticeSettings.Rung>> LADDER = Map.of(
            Urgency.URGENT,
            List.of(
                    new NoticeSettings.Rung(Channel.BROWSER, Duration.ZERO),
                    new NoticeSettings.Rung(Channel.SMS, Duration.ofSeconds(30)),
                    new NoticeSettings.Rung(Channel.WEBHOOK, Duration.ofSeconds(60)),
                    new NoticeSettings.Rung(Channel.EMAIL, Duration.ofSeconds(120))));

    final TestDatabase database = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext context;

    private NoticesKit(NoticeSettings settings, Class<?>... more) {
        Given.settings = settings;
        List<Class<?>> all = new ArrayList<>(List.of(more));
        all.add(Wiring.class);
        this.context = database.wire(all.toArray(Class<?>[]::new));
    }

    /** Only the screen is set up. */
    static NoticesKit withTheScreenOnly() {
        return with(null, null, List.of());
    }

    static NoticesKit with(
            NoticeSettings.@Nullable Smtp smtp,
            NoticeSettings.@Nullable Smpp smpp,
            List<NoticeSettings.Webhook> hooks) {
        return new NoticesKit(new NoticeSettings(Locale.of("zh"), LADDER, smtp, smpp, hooks));
    }

    /** Handed to the wiring, because a record of settings is no component. */
    static final class Given {
        static @Nullable NoticeSettings settings;

        private Given() {}
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "org.forestall.server.notices", "org.forestall.server.staff", "org.forestall.server.jurisdiction",
                "org.forestall.server.audit", "org.forestall.server.profiles", "org.forestall.server.platform"
            },
            excludeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                ".*((?<!\\.Notices)(?<!\\.Channels)Controller|HireStaff|DeactivateStaff|EditStaff|FirstStart|Kit.*|.*Test.*)"),
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*platform\\.(Transactions|PlatformConfiguration|DatabaseCheck|web\\..*)")
            })
    static class Wiring {

        @Bean
        NoticeSettings noticeSettings() {
            return java.util.Objects.requireNonNull(Given.settings);
        }

        @Bean
        ForestallSettings settings() {
            return new ForestallSettings("unused", "unused", false);
        }

        @Bean
        KeepingSettings keeping() {
            return new KeepingSettings(Duration.ofDays(7), Duration.ofDays(7), Duration.ofDays(90));
        }

        @Bean
        Heard heard() {
            return new Heard();
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

    /** What other packages would hear. */
    static final class Heard {
        final List<NoticeAcknowledged> acknowledged = new ArrayList<>();
        final List<NoticesMissed.Missed> missed = new ArrayList<>();

        @EventListener
        void on(NoticeAcknowledged event) {
            acknowledged.add(event);
        }

        @EventListener
        void on(NoticesMissed event) {
            missed.addAll(event.missed());
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void close() {
        context.close();
    }

    Instant now() {
        return database.clock().instant();
    }

    void pass(Duration time) {
        database.clock().pass(time);
    }

    /** Sends everything that is due, here and now. */
    void dispatch() {
        bean(DispatchNotices.class).sendDueNow();
    }

    Actor somebody(Role role, int unitId) {
        return database.inAll(() -> {
            Account account = bean(Accounts.class)
                    .create("n" + COUNT.incrementAndGet(), "secret", role, unitId, role + " of " + unitId);
            bean(StaffList.class).add(account, false, "zh");
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

    long idOf(Actor actor) {
        return bean(StaffList.class).findBy(actor).orElseThrow().id();
    }

    /** Gives somebody a phone and an e-mail address. */
    Actor reachable(Actor actor, @Nullable String phone, @Nullable String email) {
        bean(SetReach.class).set(actor, idOf(actor), phone, email);
        return actor;
    }

    void goesOffDuty(Actor actor) {
        database.inAll(() -> database.jdbc()
                .sql("update staff set on_duty = false where id = ?")
                .param(idOf(actor))
                .update());
    }

    Notice anUrgentNotice(Actor... people) {
        return Notice.of(
                        NoticeKind.CLOCK_BREACH,
                        NoticeSubject.ofCase(1001),
                        STATION,
                        java.util.Arrays.stream(people).map(this::idOf).toList())
                .saying("case.clock-breached", Map.of("clock", "MEET"));
    }

    Told tell(Notice notice) {
        return database.transactions()
                .in(
                        bean(UnitScopes.class).scopeOf(STATION, false),
                        () -> bean(Notices.class).tell(notice));
    }

    long told(Notice notice) {
        return ((Told.People) tell(notice)).noticeId();
    }

    List<MyNotices.Item> listOf(Actor actor) {
        return bean(NoticesController.class).list(actor, false, 0, 50).items();
    }

    MyNotices.Item acknowledge(Actor actor, long notice) {
        return bean(NoticesController.class).acknowledge(actor, notice);
    }

    /** The states of a channel's deliveries of a notice, in their order, with the error's code where there is one. */
    List<String> deliveries(long notice, Channel channel) {
        return database.inAll(() -> database.jdbc()
                .sql(
                        "select state || coalesce(' ' || error, '') from notice_delivery where notice_id = ? and channel = ? order by id")
                .params(notice, channel.name())
                .query(String.class)
                .list());
    }

    <T> T one(String sql, Class<T> type, Function<JdbcClient.StatementSpec, JdbcClient.StatementSpec> params) {
        return database.inAll(
                () -> params.apply(database.jdbc().sql(sql)).query(type).single());
    }

    /** As if the process that held deliveries had died and its lease were over. */
    void leasesRunOut() {
        database.inAll(() -> database.jdbc()
                .sql(
                        "update notice_delivery set leased_until = clock_timestamp() - interval '1 second' where leased_until is not null")
                .update());
    }
}
