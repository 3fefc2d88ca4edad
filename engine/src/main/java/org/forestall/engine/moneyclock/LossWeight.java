package org.forestall.engine.moneyclock;

import org.jspecify.annotations.Nullable;

/**
 * How a loss counts, so that a small sum that is all a person has is not outranked by its size alone. The harm of a loss
 * is {@code loss × (1 + hardship × share)}, where the share is that of the person's means which the loss would take, plus
 * a floor for every person. It rises with the loss: more at stake, all else equal, never counts less.
 *
 * <p>All three numbers are this project's proposals; the thought is that of a floor per person and a weight for the loss
 * of everything (international.md 6.4).
 *
 * @param floor yuan added for every person at risk, however small the sum; 0 or more
 * @param hardship how much more a yuan counts when the loss takes all a person has; 0 counts yuan as yuan
 * @param usualMeans yuan a person is taken to have where nothing is known; above 0
 */
public record LossWeight(double floor, double hardship, double usualMeans) {

    /** Two thousand yuan a person; twice the weight for all that one has; an average year's income in the capital. */
    public static final LossWeight DEFAULT = new LossWeight(2_000, 1, 85_000);

    /** A yuan is a yuan, whoever loses it. */
    public static final LossWeight MONEY_ONLY = new LossWeight(0, 0, 1);

    public LossWeight {
        if (!(floor >= 0) || !(hardship >= 0) || !(usualMeans > 0)) {
            throw new IllegalArgumentException(
                    "floor and hardship are 0 or more, means above 0: " + floor + ", " + hardship + ", " + usualMeans);
        }
    }

    /**
     * The harm of losing this much.
     *
     * @param loss yuan, 0 or more
     * @param means what the person has, in yuan; null where it is not known
     * @return weighted yuan
     */
    public double of(double loss, @Nullable Double means) {
        if (!(loss >= 0)) {
            throw new IllegalArgumentException("a loss is 0 or more: " + loss);
        }
        double has = means == null ? Math.max(usualMeans, loss) : Math.max(means, 1);
        return floor + loss * (1 + hardship * Math.min(1, loss / has));
    }
}
