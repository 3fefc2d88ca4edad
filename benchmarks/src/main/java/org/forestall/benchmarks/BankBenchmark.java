package org.forestall.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Locale;

/** What the banks' side can carry: checks in a bank's own memory, confirming online, and an alert's way to the duty screens. */
final class BankBenchmark implements Benchmark {

    private static final double AIM_CHECKS = 10e6;
    private static final double AIM_CONFIRM_MILLIS = 5;
    private static final double AIM_SCREEN_MILLIS = 1_000;
    private static final int[] CONFIRMS_A_SECOND = {1_000, 2_500, 5_000};

    @Override
    public String describe() {
        return "a bank's checks in memory beside Redis, confirms over HTTP, alert to duty screens"
                + " [--persons 1000000] [--seconds 10] [--boards 200] [--alerts 20]";
    }

    @Override
    public void run(Options options, PrintStream out) throws Exception {
        int persons = options.number("--persons", 1_000_000);
        int seconds = Math.min(60, options.number("--seconds", 10));
        int boards = Math.min(1_000, options.number("--boards", 200));
        int alerts = Math.min(100, options.number("--alerts", 20));
        options.finish();
        out.println("Banks");
        Conditions.print(out);
        WatchedPersons watched = WatchedPersons.make(persons);
        double ours = inMemory(watched, seconds, out);
        redis(watched, seconds, ours, out);
        Path folder = ServerProcess.newFolder();
        try (ServerProcess server = ServerProcess.start(folder)) {
            Conditions.line(out, "server JVM", String.join(" ", ServerCommand.flags()));
            try (Connection database = server.database("postgres")) {
                Conditions.print(out, database);
            }
            try {
                BankSite bank = BankSite.of(Site.of(server), persons);
                confirms(bank, seconds, out);
                screens(bank, boards, alerts, out);
            } catch (Exception fault) {
                out.println(server.lastWords());
                throw fault;
            }
        } finally {
            ServerProcess.delete(folder);
        }
    }

    private static double inMemory(WatchedPersons watched, int seconds, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%n  in memory, %,d persons watched by one identifier each, 1 stranger in 100,000 reported by mistake%n",
                watched.count());
        MemoryChecks checks = new MemoryChecks(watched, seconds);
        MemoryChecks.Found filter = checks.filterAlone();
        MemoryChecks.Found whole = checks.fromIdentifier();
        say(out, "the filter alone, a value already keyed", filter);
        say(out, "the whole check: HMAC-SHA-256 of the identifier, then the filter", whole);
        out.printf(Locale.ROOT, "    bytes a watched person: %.2f%n", watched.bytesEach());
        aim(out, "10,000,000 checks/s a core, the filter alone", filter.perCpuSecond() >= AIM_CHECKS);
        aim(out, "10,000,000 checks/s a core, the whole check", whole.perCpuSecond() >= AIM_CHECKS);
        return filter.perSecond();
    }

    private static void say(PrintStream out, String what, MemoryChecks.Found found) {
        out.printf(
                Locale.ROOT,
                "    %-66s %,12.0f a second of a core, %,12.0f/s by the wall clock, p99 %d ns%n",
                what,
                found.perCpuSecond(),
                found.perSecond(),
                found.p99Nanos());
    }

    private static void redis(WatchedPersons watched, int seconds, double ours, PrintStream out) throws Exception {
        out.println("\n  Redis SISMEMBER, the same keyed values, one connection on the loopback");
        if (!RedisPeer.isInstalled()) {
            out.println("    redis-server is not installed here, so that nothing stands beside ours.");
            return;
        }
        try (RedisPeer redis = RedisPeer.start()) {
            double bytes = redis.fill(watched.keyed());
            out.printf(Locale.ROOT, "    %s, bytes a member: %.1f%n", redis.version(), bytes);
            RedisPeer.Found single = redis.ask(watched, 1, seconds);
            RedisPeer.Found pipelined = redis.ask(watched, 100, seconds);
            out.printf(Locale.ROOT, "    one at a time: %s, %s%n", single.rate(), single.latencies());
            out.printf(Locale.ROOT, "    100 at a time: %s, a hundred: %s%n", pipelined.rate(), pipelined.latencies());
            out.printf(
                    Locale.ROOT,
                    "    ours (the filter alone, by the wall clock too) by Redis: %.0f times one at a time, %.1f times pipelined; bytes %.3f of it%n",
                    ours / single.rate().perSecond(),
                    ours / pipelined.rate().perSecond(),
                    watched.bytesEach() / bytes);
        }
    }

    private static void confirms(BankSite bank, int seconds, PrintStream out) throws Exception {
        out.printf(
                Locale.ROOT,
                "%n  confirm online (POST /bank/watch-checks), %,d values of the bank in the database,%n"
                        + "  open loop: each from when it was due; sender, server and database on the same cores%n",
                bank.values());
        ConfirmLoad load = new ConfirmLoad(bank);
        // the compiler needs some ten thousand requests before it is done
        load.at(2_000, Math.max(5, seconds));
        ConfirmLoad.Found last = null;
        for (int rate : CONFIRMS_A_SECOND) {
            Duration before = bank.site().server().cpu();
            last = load.at(rate, seconds);
            Duration used = bank.site().server().cpu().minus(before);
            out.printf(
                    Locale.ROOT,
                    "    %,6d/s asked: %s, %s; wrong answers %d, never sent %d; the server's own CPU %d us each%n",
                    rate,
                    last.rate(),
                    last.latencies(),
                    last.wrong(),
                    last.unasked(),
                    used.toNanos() / 1_000 / Math.max(1, last.rate().count()));
        }
        if (last != null) {
            aim(
                    out,
                    "p99 under 5 ms at 5,000/s",
                    last.wrong() == 0 && last.unasked() == 0 && last.latencies().millis(0.99) < AIM_CONFIRM_MILLIS);
        }
    }

    private static void screens(BankSite bank, int boards, int alerts, PrintStream out) throws Exception {
        out.printf(
                Locale.ROOT,
                "%n  alert rung to duty screen: %d screens open, each hears of it and asks for the list%n",
                boards);
        AlertScreens.Seen seen = new AlertScreens(bank, boards).measure(alerts);
        out.printf(
                Locale.ROOT,
                "    %s (%d alerts on %d screens); not seen %d%n",
                seen.latencies(),
                alerts,
                boards,
                seen.missing());
        aim(
                out,
                "p99 under 1 s with " + boards + " screens",
                seen.missing() == 0 && seen.latencies().millis(0.99) < AIM_SCREEN_MILLIS);
    }

    private static void aim(PrintStream out, String aim, boolean reached) {
        out.println("    aim: " + aim + ": " + (reached ? "reached" : "missed"));
    }
}
