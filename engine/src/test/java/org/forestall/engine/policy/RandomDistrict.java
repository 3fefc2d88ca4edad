package org.forestall.engine.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.moneyclock.ClockSettings;
import org.forestall.engine.moneyclock.MoneyClock;

/** Cases and people drawn at random, the same for the same seed. */
final class RandomDistrict {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final TravelTimes STRAIGHT = TravelTimes.straight(1.3, 15, 5);

    private final Random random;

    RandomDistrict(long seed) {
        random = new Random(seed);
    }

    List<OpenCase> cases(int count) {
        List<OpenCase> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(openCase("c" + i));
        }
        return cases;
    }

    OpenCase openCase(String id) {
        Grade grade = Grade.values()[random.nextInt(4)];
        FraudType type = FraudType.values()[random.nextInt(12)];
        Instant since = NOW.minus(Duration.ofMinutes(random.nextInt(300)));
        MoneyClock clock = ClockSettings.DEFAULT.start(since, grade, type, 1_000 + random.nextDouble(200_000));
        Belief belief = Belief.of(clock.threat(), 0.1);
        Set<Action> possible = EnumSet.allOf(Action.class);
        return new OpenCase(id, grade, clock, belief, Attempts.NONE, since, place(), possible, Set.of());
    }

    List<Worker> workers(int count) {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Set<Action> may = EnumSet.allOf(Action.class);
            if (i % 5 != 0) {
                may.remove(Action.SQUAD_VISIT);
            }
            workers.add(new Worker("p" + i, place(), may, random.nextInt(480)));
        }
        return workers;
    }

    private Place place() {
        return new Place(116.34 + random.nextDouble(0.06), 39.87 + random.nextDouble(0.1));
    }
}
