package org.forestall.server.clocks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.forestall.server.platform.ForestallSettings;
import org.forestall.server.platform.Transactions;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One node that fires clocks, as a process of its own that may be killed; wired by hand, because that starts soonest. */
final class ClockNode {

    final Clocks clocks;
    final Transactions transactions;
    final ClockEngine engine;

    ClockNode(DataSource dataSource, String name, ClockHandler handler) {
        InstantSource clock = InstantSource.system();
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        transactions = new Transactions(new JdbcTransactionManager(dataSource), JdbcClient.create(dataSource));
        ClockSettings settings = settings(name);
        WakeUps wakeUps = new WakeUps(dataSource, clock);
        ClockStore store = new ClockStore(jdbc);
        FiringStore firings = new FiringStore(jdbc);
        ClockHandlers handlers = new ClockHandlers(List.of(handler));
        FireBatch batch = new FireBatch(transactions, jdbc, firings, store, wakeUps, handlers, settings);
        FireDueClocks due = new FireDueClocks(transactions, firings, batch, wakeUps, settings, clock);
        StayAwake awake = new StayAwake(due, store, transactions, wakeUps, clock);
        PurgeFirings purge = new PurgeFirings(transactions, firings, handlers, settings, clock);
        clocks = new Clocks(store, wakeUps);
        engine = new ClockEngine(
                dataSource, awake, purge, wakeUps, settings, new ForestallSettings("", "", false), clock);
    }

    /** Heartbeats and batches are smaller than in service, so that a kill meets more of them. */
    private static ClockSettings settings(String name) {
        return new ClockSettings(
                true,
                name,
                2,
                40,
                Duration.ofMillis(100),
                Duration.ofMillis(250),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofMillis(200),
                Duration.ofSeconds(5),
                Duration.ofDays(1));
    }

    /** Takes a moment before its effect and another one after it, so that many a kill comes in between. */
    private record SlowHandler(EffectHandler effects, JdbcTemplate jdbc) implements ClockHandler {

        SlowHandler(JdbcTemplate jdbc) {
            this(new EffectHandler("case", jdbc), jdbc);
        }

        @Override
        public String kind() {
            return effects.kind();
        }

        @Override
        public void fired(List<Firing> firings, Instant now) {
            pause();
            effects.fired(firings, now);
            pause();
        }

        private void pause() {
            jdbc.query("select pg_sleep(random() * 0.03)", row -> {});
        }
    }

    /** {@code url user password name}; says in {@code ready_node} that it fires, and does so until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setUsername(args[1]);
        config.setPassword(args[2]);
        config.setMaximumPoolSize(6);
        HikariDataSource dataSource = new HikariDataSource(config);
        new ClockNode(dataSource, args[3], new SlowHandler(new JdbcTemplate(dataSource))).engine.start();
        new JdbcTemplate(dataSource).update("insert into ready_node values (?)", args[3]);
        Thread.currentThread().join();
    }
}
