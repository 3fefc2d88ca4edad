package org.forestall.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.moneyclock.ClockSettings;
import org.forestall.engine.moneyclock.MoneyClock;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Attempts;
import org.forestall.engine.policy.Belief;
import org.forestall.engine.policy.Effects;
import org.forestall.engine.policy.OpenCase;
import org.forestall.engine.policy.Place;
import org.forestall.engine.policy.Planner;
import org.forestall.engine.policy.PolicySettings;
import org.forestall.engine.policy.TravelTimes;
import org.forestall.engine.policy.Worker;

/** How long it takes to say who does what next. */
final class PlanBenchmark implements Benchmark {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final int WARM_UP = 200;
    private static final int MEASURED = 500;
    private static final double NANOS_PER_MILLI = 1e6;

    @Override
    public String describe() {
        return "how long the plan of who does what next takes; --cases N (500), --people N (120), all of them free";
    }

    @Override
    public void run(Options options, PrintStream out) throws IOException {
        int cases = options.number("--cases", 500);
        int people = options.number("--people", 120);
        options.finish();
        Conditions.print(out);
        Planner planner = new Planner(Effects.DEFAULT, PolicySettings.DEFAULT, TravelTimes.straight(1.3, 25, 6));
        Random random = new Random(1);
        List<OpenCase> open = cases(random, cases);
        List<Worker> free = people(random, people);
        double[] millis = new double[MEASURED];
        int starts = 0;
        for (int i = -WARM_UP; i < MEASURED; i++) {
            long began = System.nanoTime();
            starts = planner.plan(open, free, people, 0, i & 3, NOW.plusSeconds(i))
                    .starts()
                    .size();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - began) / NANOS_PER_MILLI;
            }
        }
        Arrays.sort(millis);
        out.printf(
                Locale.ROOT,
                "%n  %d cases, %d people, %d starts: p50 %.1f ms, p99 %.1f ms, worst %.1f ms of %d; aim 50 ms%n",
                cases,
                people,
                starts,
                millis[MEASURED / 2],
                millis[MEASURED * 99 / 100],
                millis[MEASURED - 1],
                MEASURED);
    }

    private static List<OpenCase> cases(Random random, int count) {
        List<OpenCase> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Grade grade = Grade.values()[random.nextInt(Grade.values().length)];
            FraudType type = FraudType.values()[random.nextInt(FraudType.values().length)];
            Instant since = NOW.minus(Duration.ofMinutes(random.nextInt(300)));
            MoneyClock clock = ClockSettings.DEFAULT.start(since, grade, type, 1_000 + random.nextDouble(200_000));
            cases.add(new OpenCase(
                    "case " + i,
                    grade,
                    clock,
                    Belief.of(clock.threat(), 0.1),
                    Attempts.NONE,
                    since,
                    place(random),
                    EnumSet.allOf(Action.class),
                    Set.of()));
        }
        return cases;
    }

    private static List<Worker> people(Random random, int count) {
        List<Worker> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Set<Action> may = EnumSet.allOf(Action.class);
            if (i % 7 != 0) {
                may.remove(Action.SQUAD_VISIT);
            }
            people.add(new Worker("person " + i, place(random), may, 60 + random.nextInt(420)));
        }
        return people;
    }

    private static Place place(Random random) {
        return new Place(116.32 + random.nextDouble(0.09), 39.88 + random.nextDouble(0.07));
    }
}
