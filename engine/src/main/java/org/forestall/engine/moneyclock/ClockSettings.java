package org.forestall.engine.moneyclock;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.jspecify.annotations.Nullable;

/**
 * What a money clock starts from where a case itself says nothing. Facts behind the defaults: chance by grade, fast and
 * slow times and shares china.md 8.2; sums by type the factors of china.md 3.6 on a mean of 80,000 yuan. No public source
 * gives a hazard curve (international.md 5.3), so the spread is an assumption.
 *
 * @param threat chance of a fraud in progress by grade
 * @param types what each type's money does
 * @param weight how a loss counts
 * @param maximumWait after which nobody waits any longer
 */
public record ClockSettings(
        Map<Grade, Double> threat, Map<FraudType, TypeClock> types, LossWeight weight, MaximumWait maximumWait) {

    private static final double FAST_MINUTES = 35;
    private static final double DAY = 24 * 60;
    private static final double SPREAD = 1;

    /**
     * One type's money.
     *
     * @param meanLoss yuan a victim loses in the mean
     * @param times when it leaves
     * @param contact minutes from the scammer's first contact to the lead where the lead does not say
     */
    public record TypeClock(double meanLoss, LeavingTimes times, double contact) {
        static TypeClock of(double meanLoss, double fast, double slowDays) {
            return new TypeClock(meanLoss, LeavingTimes.of(fast, FAST_MINUTES, slowDays * DAY, SPREAD), 12);
        }
    }

    /** The defaults. */
    public static final ClockSettings DEFAULT = new ClockSettings(
            Map.of(Grade.URGENT, 0.35, Grade.HIGH, 0.08, Grade.MEDIUM, 0.007, Grade.LOW, 0.001),
            defaultTypes(),
            LossWeight.DEFAULT,
            MaximumWait.DEFAULT);

    public ClockSettings {
        threat = Map.copyOf(threat);
        types = Map.copyOf(types);
        if (threat.size() < Grade.values().length || types.size() < FraudType.values().length) {
            throw new IllegalArgumentException("every grade and every type has its own line");
        }
    }

    /**
     * The clock of a fresh lead.
     *
     * @param atStake yuan the lead says are at stake; null takes the type's mean
     */
    public MoneyClock start(Instant at, Grade grade, FraudType type, @Nullable Double atStake) {
        TypeClock line = of(type);
        Double chance = threat.get(grade);
        double stake = weight.of(atStake == null ? line.meanLoss() : atStake, null);
        return MoneyClock.started(at, chance == null ? 0 : chance, stake, line.times(), line.contact());
    }

    /** The line of a type. */
    public TypeClock of(FraudType type) {
        TypeClock line = types.get(type);
        if (line == null) {
            throw new IllegalStateException("no line for " + type);
        }
        return line;
    }

    private static Map<FraudType, TypeClock> defaultTypes() {
        Map<FraudType, TypeClock> types = new EnumMap<>(FraudType.class);
        types.put(FraudType.TASK, TypeClock.of(80_000, 0.25, 3));
        types.put(FraudType.INVEST, TypeClock.of(248_000, 0.05, 30));
        types.put(FraudType.SHOP, TypeClock.of(18_400, 0.9, 2));
        types.put(FraudType.CS, TypeClock.of(60_000, 0.95, 2));
        types.put(FraudType.LOAN, TypeClock.of(21_600, 0.9, 2));
        types.put(FraudType.CREDIT, TypeClock.of(50_000, 0.9, 2));
        types.put(FraudType.LEADER, TypeClock.of(80_000, 0.9, 2));
        types.put(FraudType.GOV, TypeClock.of(200_000, 0.6, 6));
        types.put(FraudType.LOVE, TypeClock.of(100_000, 0.05, 30));
        types.put(FraudType.GAME, TypeClock.of(10_000, 0.9, 2));
        types.put(FraudType.TICKET, TypeClock.of(30_000, 0.95, 2));
        types.put(FraudType.OTHER, TypeClock.of(40_000, 0.5, 3));
        return types;
    }
}
