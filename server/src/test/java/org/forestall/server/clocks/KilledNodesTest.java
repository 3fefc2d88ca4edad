package org.forestall.server.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.forestall.server.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Three nodes over one PostgreSQL, of which one after the other is killed with SIGKILL at a random moment and another put in
 * its place, while thousands of stages become due: each has its effect exactly once, in its order.
 */
class KilledNodesTest {

    private static final int CLOCKS = 4_000;
    private static final int NODES = 3;
    private static final long KILLING_SECONDS = 16;
    private static final long DONE_SECONDS = 20;

    private final TestDatabase database = TestDatabase.fresh().withUnits(101);
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final List<Process> nodes = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int started;

    @AfterEach
    void endAllNodes() {
        nodes.forEach(Process::destroyForcibly);
    }

    @Test
    void every_stage_has_its_effect_exactly_once() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_123);
        EffectHandler.createTable(jdbc);
        jdbc.execute("create table ready_node (name text)");
        ClockNode here = new ClockNode(database.dataSource(), "here", new EffectHandler("case", jdbc));
        Instant begin = Instant.now().plusSeconds(1);
        here.transactions.in(org.forestall.server.platform.RowScope.all(), () -> {
            here.clocks.arm(orders(random, begin));
            return null;
        });
        for (int i = 0; i < NODES; i++) {
            names.add("node-" + (started + 1));
            nodes.add(startNode());
        }
        int kills = killAndReplace(random, begin.plusSeconds(KILLING_SECONDS));
        awaitEffects(CLOCKS * 3);
        assertThat(
                        count(
                                "select count(*) from (select subject_id, stage from effect group by 1, 2 having count(*) = 1) s"))
                .as("stages with exactly one effect")
                .isEqualTo(CLOCKS * 3);
        assertThat(count("select count(*) from effect")).isEqualTo(CLOCKS * 3);
        assertThat(count("""
                        select count(*) from (select array_agg(stage order by id) as s from effect group by subject_id) e
                        where s = array['WARN', 'BREACH', 'RUNG_1']""")).as("in their order").isEqualTo(CLOCKS);
        assertThat(database.inAll(() -> count("select count(*) from clock_firing")))
                .isEqualTo(CLOCKS * 3);
        assertThat(database.inAll(() -> count("select count(*) from clock_firing where fired_at < planned_at")))
                .as("too early")
                .isZero();
        assertThat(kills).as("nodes killed while they fired").isGreaterThanOrEqualTo(NODES);
        assertThat(database.inAll(() -> count("select count(distinct node) from clock_firing")))
                .as("nodes that have fired")
                .isGreaterThanOrEqualTo(NODES);
    }

    /** A third of them all at the same moments, the others spread over the time. */
    private static List<ClockOrder> orders(RandomGenerator random, Instant begin) {
        List<ClockOrder> orders = new ArrayList<>();
        for (int subject = 1; subject <= CLOCKS; subject++) {
            long warn = subject % 3 == 0 ? 3_000 : random.nextLong(8_000);
            long breach = subject % 3 == 0 ? 7_000 : warn + random.nextLong(4_000);
            long rung = subject % 3 == 0 ? 11_000 : breach + random.nextLong(4_000);
            orders.add(new ClockOrder(
                    "case",
                    subject,
                    101,
                    begin.plusMillis(breach),
                    List.of(
                            new Stage(Stage.WARN, begin.plusMillis(warn)),
                            new Stage(Stage.BREACH, begin.plusMillis(breach)),
                            new Stage(Stage.rung(1), begin.plusMillis(rung)))));
        }
        return orders;
    }

    private int killAndReplace(RandomGenerator random, Instant until) throws InterruptedException {
        int kills = 0;
        while (Instant.now().isBefore(until)) {
            int which = kills % NODES;
            awaitReady(names.get(which));
            TimeUnit.MILLISECONDS.sleep(random.nextLong(5, 400));
            nodes.get(which).destroyForcibly().waitFor();
            names.set(which, "node-" + (started + 1));
            nodes.set(which, startNode());
            kills++;
        }
        return kills;
    }

    /** A kill that comes before its node fires anything would prove nothing. */
    private void awaitReady(String name) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(DONE_SECONDS).toNanos();
        while (count("select count(*) from ready_node where name = '" + name + "'") == 0
                && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private void awaitEffects(int wanted) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(DONE_SECONDS).toNanos();
        while (count("select count(*) from effect") < wanted && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private int count(String sql) {
        Integer count = jdbc.queryForObject(sql, Integer.class);
        return count == null ? 0 : count;
    }

    private Process startNode() {
        HikariDataSource source = (HikariDataSource) database.dataSource();
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xshare:auto",
                            "-Xmx96m",
                            "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ClockNode.class.getName(),
                            source.getJdbcUrl(),
                            source.getUsername(),
                            source.getPassword(),
                            "node-" + ++started)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
