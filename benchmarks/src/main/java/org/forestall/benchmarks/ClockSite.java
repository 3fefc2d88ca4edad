package org.forestall.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.forestall.server.clocks.ClockHandler;
import org.forestall.server.clocks.ClockOrder;
import org.forestall.server.clocks.Clocks;
import org.forestall.server.clocks.Firing;
import org.forestall.server.platform.ForestallSettings;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.server.postgres.DatabaseAddress;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The clocks as the server wires them, with its settings, in this process; the handler writes one row a firing. */
final class ClockSite implements AutoCloseable {

    private final HikariDataSource dataSource;
    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private final FiringLog log;
    private final AnnotationConfigApplicationContext context;
    private long wanted;

    private ClockSite(HikariDataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        PlatformTransactionManager manager = new JdbcTransactionManager(dataSource);
        this.transactions = new Transactions(manager, JdbcClient.create(dataSource));
        this.log = new FiringLog(jdbc);
        this.context = wire(manager);
    }

    static ClockSite on(DatabaseAddress address) {
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(address.jdbcUrl() + "?reWriteBatchedInserts=true");
        dataSource.setUsername(address.user());
        dataSource.setPassword(address.password());
        dataSource.setMaximumPoolSize(20);
        Flyway.configure().dataSource(dataSource).load().migrate();
        new JdbcTemplate(dataSource).execute("create table bench_effect (subject_id bigint, stage text)");
        return new ClockSite(dataSource);
    }

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan("org.forestall.server.clocks")
    @ComponentScan(
            basePackages = {"org.forestall.server.clocks", "org.forestall.server.profiles"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Controller|\\.web\\..*)"))
    static class Wiring {}

    private AnnotationConfigApplicationContext wire(PlatformTransactionManager manager) {
        AnnotationConfigApplicationContext made = new AnnotationConfigApplicationContext();
        made.registerBean(DataSource.class, () -> dataSource, bean -> bean.setDestroyMethodName(""));
        made.registerBean(JdbcTemplate.class, () -> jdbc);
        made.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
        made.registerBean(PlatformTransactionManager.class, () -> manager);
        made.registerBean(Transactions.class, () -> transactions);
        made.registerBean(InstantSource.class, InstantSource::system);
        made.registerBean(ForestallSettings.class, () -> new ForestallSettings("", "", false));
        made.registerBean(ClockHandler.class, () -> log);
        made.register(Wiring.class);
        made.refresh();
        return made;
    }

    void arm(List<ClockOrder> orders) {
        in(() -> {
            context.getBean(Clocks.class).arm(orders);
            return orders;
        });
    }

    /** How late each was that has fired since the last call, once there are so many, or the time is over. */
    Latencies awaitFirings(int count, Duration atMost) throws InterruptedException {
        wanted += count;
        long deadline = System.nanoTime() + atMost.toNanos();
        while (log.late.count() < count && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        Latencies late = log.late;
        log.late = new Latencies();
        return late;
    }

    /** What became of all that should have fired. */
    record Account(long wanted, long effects, long distinct, long records, long armed) {}

    Account account() {
        return in(() -> new Account(
                wanted,
                number("select count(*) from bench_effect"),
                number("select count(*) from (select distinct subject_id, stage from bench_effect) d"),
                number("select count(*) from clock_firing"),
                number("select count(*) from clock where wake_at is not null")));
    }

    /** How large they are, and how many wake-ups are scheduled. */
    String tables() {
        return in(() -> "clock " + (number("select pg_total_relation_size('clock')") >> 20) + " MB, scheduled_tasks "
                + (number("select pg_total_relation_size('scheduled_tasks')") >> 20) + " MB ("
                + number("select count(*) from scheduled_tasks") + " rows)");
    }

    private long number(String sql) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }

    private <T> T in(Supplier<T> work) {
        return transactions.in(RowScope.all(), work);
    }

    @Override
    public void close() {
        context.close();
        dataSource.close();
    }

    /** Writes the effects, and notes after the commit how late they are. */
    private static final class FiringLog implements ClockHandler {

        private final JdbcTemplate jdbc;
        private volatile Latencies late = new Latencies();

        FiringLog(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public String kind() {
            return "case";
        }

        @Override
        public void fired(List<Firing> firings, Instant now) {
            jdbc.batchUpdate(
                    "insert into bench_effect (subject_id, stage) values (?, ?)",
                    firings.stream()
                            .map(firing -> new Object[] {firing.subjectId(), firing.stage()})
                            .toList());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    Instant done = Instant.now();
                    firings.forEach(firing ->
                            late.add(Duration.between(firing.plannedAt(), done).toNanos()));
                }
            });
        }
    }
}
