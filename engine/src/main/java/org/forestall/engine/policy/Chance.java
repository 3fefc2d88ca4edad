package org.forestall.engine.policy;

/**
 * A chance that is learnt from what happened: a beta distribution.
 *
 * @param yes how often it happened, with what was believed beforehand counted in; above 0
 * @param no how often it did not; above 0
 */
public record Chance(double yes, double no) {

    private static final double FIVE_PERCENT = 1.645;

    public Chance {
        if (!(yes > 0) || !(no > 0)) {
            throw new IllegalArgumentException("both counts are above 0: " + yes + ", " + no);
        }
    }

    /** Believed beforehand to be this, as firmly as if it had been seen so many times. */
    public static Chance believed(double mean, double times) {
        double kept = Math.clamp(mean, 1e-4, 1 - 1e-4);
        return new Chance(kept * times, (1 - kept) * times);
    }

    /** The best estimate. */
    public double mean() {
        return yes / (yes + no);
    }

    /** The standard deviation of the estimate. */
    public double uncertainty() {
        double all = yes + no;
        return Math.sqrt(yes * no / (all * all * (all + 1)));
    }

    /** The lower end of about nine in ten, by the normal approximation cut at 0. */
    public double low() {
        return Math.max(0, mean() - FIVE_PERCENT * uncertainty());
    }

    /** The upper end of about nine in ten, by the normal approximation cut at 1. */
    public double high() {
        return Math.min(1, mean() + FIVE_PERCENT * uncertainty());
    }

    /** After it happened, or did not, with this weight of 0 to 1. */
    public Chance seen(boolean happened, double weight) {
        return happened ? new Chance(yes + weight, no) : new Chance(yes, no + weight);
    }
}
