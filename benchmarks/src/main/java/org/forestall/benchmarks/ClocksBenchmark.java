package org.forestall.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.forestall.server.clocks.ClockOrder;
import org.forestall.server.clocks.Stage;
import org.forestall.server.postgres.DatabaseAddress;
import org.forestall.server.postgres.EmbeddedPostgres;

/** How late clocks fire while very many are armed, and how fast ten thousand fire that are due at one instant. */
final class ClocksBenchmark implements Benchmark {

    private static final int STEADY_A_SECOND = 100;
    private static final int BURST = 10_000;
    private static final int ARMED_AT_ONCE = 5_000;
    private static final double AIM_MILLIS = 1_000;
    private static final double AIM_RATIO = 10;
    private static final Duration AHEAD = Duration.ofSeconds(8);
    private static final Duration AT_MOST = Duration.ofSeconds(90);
    private static final Duration HORIZON = Duration.ofDays(7);

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    private long subjects;

    @Override
    public String describe() {
        return "how late clocks fire while very many are armed, a burst of " + BURST + ", Flowable's timers beside it"
                + " [--clocks 1000000] [--seconds 30] [--peer-timers 2000]";
    }

    @Override
    public void run(Options options, PrintStream out) throws Exception {
        int clocks = options.number("--clocks", 1_000_000);
        int seconds = options.number("--seconds", 30);
        int peerTimers = options.number("--peer-timers", 2_000);
        options.finish();
        out.println("Clocks");
        Conditions.print(out);
        Path folder = ServerProcess.newFolder();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Files.createDirectories(folder.resolve("database")))) {
            try (Connection database = connect(postgres.address())) {
                Conditions.print(out, database);
            }
            double ours;
            try (ClockSite site = ClockSite.on(postgres.address())) {
                fill(site, clocks, out);
                steady(site, seconds, out);
                burst(site, BURST, out);
                ours = burst(site, peerTimers, out);
                account(site, out);
            }
            double peer = FlowableTimers.measure(postgres, peerTimers, out);
            double ratio = ours / peer;
            out.printf(
                    Locale.ROOT,
                    "  ours / Flowable's, %,d due at once  %.1f (aim: at least %.0f, %s)%n",
                    peerTimers,
                    ratio,
                    AIM_RATIO,
                    ratio >= AIM_RATIO ? "reached" : "not reached");
        } finally {
            ServerProcess.delete(folder);
        }
    }

    /** Arms them over the next week, none within the hour, three stages each. */
    private void fill(ClockSite site, int clocks, PrintStream out) throws Exception {
        Memory before = Memory.now();
        Instant from = Instant.now().plus(Duration.ofHours(1));
        long began = System.nanoTime();
        for (int armed = 0; armed < clocks; armed += ARMED_AT_ONCE) {
            List<ClockOrder> orders = new ArrayList<>();
            for (int i = 0; i < Math.min(ARMED_AT_ONCE, clocks - armed); i++) {
                Instant due = from.plusMillis(random.nextLong(HORIZON.toMillis()));
                orders.add(order(
                        "case.feedback",
                        new Stage(Stage.WARN, due.minusSeconds(600)),
                        new Stage(Stage.BREACH, due),
                        new Stage(Stage.rung(1), due.plusSeconds(900))));
            }
            site.arm(orders);
        }
        Conditions.line(out, "armed", new Rate(clocks, System.nanoTime() - began) + ", three stages each, over 7 days");
        Conditions.line(out, "memory", "before " + before + "; with them armed " + Memory.now());
        Conditions.line(out, "tables", site.tables());
    }

    private void steady(ClockSite site, int seconds, PrintStream out) throws Exception {
        Instant from = Instant.now().plus(AHEAD);
        List<ClockOrder> orders = new ArrayList<>();
        for (int i = 0; i < seconds * STEADY_A_SECOND; i++) {
            orders.add(order("case.meet", new Stage(Stage.BREACH, from.plusMillis(random.nextLong(seconds * 1_000L)))));
        }
        site.arm(orders);
        Latencies late =
                site.awaitFirings(orders.size(), AHEAD.plusSeconds(seconds).plus(AT_MOST));
        out.println();
        out.println("  steady, " + STEADY_A_SECOND + " a second for " + seconds + " s: planned to effect committed");
        judge(out, late, orders.size());
    }

    /** Gives how many fired a second, from the instant at which they were due to the last commit. */
    private double burst(ClockSite site, int size, PrintStream out) throws Exception {
        Instant due = Instant.now().plus(AHEAD);
        List<ClockOrder> orders = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            orders.add(order("case.first-call", new Stage(Stage.BREACH, due)));
        }
        site.arm(orders);
        Latencies late = site.awaitFirings(size, AHEAD.plus(AT_MOST));
        Rate rate = new Rate(late.count(), Math.round(late.millis(1) * 1e6));
        out.printf(Locale.ROOT, "%n  %,d due at one instant: %s%n", size, rate);
        judge(out, late, size);
        return rate.perSecond();
    }

    private static void judge(PrintStream out, Latencies late, int wanted) {
        boolean reached = late.count() == wanted && late.millis(0.99) < AIM_MILLIS;
        out.println("    late by " + late + " (aim: p99 < 1 s, " + (reached ? "reached" : "not reached") + ")");
    }

    private static void account(ClockSite site, PrintStream out) {
        ClockSite.Account account = site.account();
        out.printf(
                Locale.ROOT,
                "%n  effects: %,d of %,d, lost %,d, doubled %,d; records of firings %,d; still armed %,d%n%n",
                account.effects(),
                account.wanted(),
                account.wanted() - account.distinct(),
                account.effects() - account.distinct(),
                account.records(),
                account.armed());
    }

    private ClockOrder order(String kind, Stage... stages) {
        return new ClockOrder(kind, ++subjects, 1, stages[stages.length - 1].at(), List.of(stages));
    }

    static Connection connect(DatabaseAddress address) throws java.sql.SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }
}
