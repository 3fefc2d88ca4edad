package org.forestall.engine.moneyclock;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.forestall.engine.Grade;

/**
 * How long a case of each grade may wait for the next hand at most, whatever its money clock says, so that nobody
 * starves. Not published anywhere as a rule; the defaults follow the proposal of china.md 8.1.
 *
 * @param of a time above 0 for every grade
 */
public record MaximumWait(Map<Grade, Duration> of) {

    /** 30 minutes, 4 hours, 1 day, 3 days. */
    public static final MaximumWait DEFAULT = new MaximumWait(Map.of(
            Grade.URGENT, Duration.ofMinutes(30),
            Grade.HIGH, Duration.ofHours(4),
            Grade.MEDIUM, Duration.ofDays(1),
            Grade.LOW, Duration.ofDays(3)));

    public MaximumWait {
        Map<Grade, Duration> copy = new EnumMap<>(Grade.class);
        copy.putAll(of);
        for (Grade grade : Grade.values()) {
            Duration wait = copy.get(grade);
            if (wait == null || wait.isNegative() || wait.isZero()) {
                throw new IllegalArgumentException("every grade has a wait above 0, and " + grade + " has " + wait);
            }
        }
        of = Map.copyOf(copy);
    }

    /** The wait of one grade. */
    public Duration of(Grade grade) {
        Duration wait = of.get(grade);
        if (wait == null) {
            throw new IllegalStateException("no wait for " + grade);
        }
        return wait;
    }
}
