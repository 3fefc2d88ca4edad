package org.forestall.engine.policy;

import java.time.Duration;
import java.time.Instant;

/**
 * How much a minute of work must save to get its turn: 0 while the people suffice, otherwise the worth at which the work
 * that arrives and is worth more fills their time. Learnt from the work of about the last day.
 *
 * <p>Not thread-safe.
 */
public final class WorkPrice {

    private static final int STEPS = 160;
    private static final double STEPS_PER_DOUBLING = 4;
    private static final double LEAST = 0.01;
    private static final double MEMORY_MINUTES = 24 * 60;
    private static final double FIRST_HOUR = 60;

    private final double[] minutes = new double[STEPS];
    private final Instant began;
    private Instant last;

    public WorkPrice(Instant began) {
        this.began = began;
        this.last = began;
    }

    /** Takes note of work that arrived: what a minute of it saves, and how many minutes it is. */
    public void arrived(double density, double work, Instant at) {
        fade(at);
        minutes[step(density)] += work;
    }

    /** The price, in weighted yuan per minute, with so many people at work. */
    public double with(double people, Instant at) {
        fade(at);
        double room = people * Math.min(MEMORY_MINUTES, Math.max(FIRST_HOUR, between(began, at)));
        for (int step = STEPS - 1; step >= 0; step--) {
            room -= minutes[step];
            if (room < 0) {
                return LEAST * Math.pow(2, step / STEPS_PER_DOUBLING);
            }
        }
        return 0;
    }

    private static int step(double density) {
        double doublings = Math.log(Math.max(density, LEAST) / LEAST) / Math.log(2);
        return (int) Math.min(STEPS - 1, doublings * STEPS_PER_DOUBLING);
    }

    private void fade(Instant at) {
        double passed = between(last, at);
        if (passed < 1) {
            return;
        }
        double kept = Math.exp(-passed / MEMORY_MINUTES);
        for (int step = 0; step < STEPS; step++) {
            minutes[step] *= kept;
        }
        last = at;
    }

    private static double between(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 60_000.0;
    }
}
