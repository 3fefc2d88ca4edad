package org.forestall.engine.policy;

/**
 * What the scores of leads have turned out to mean. A score speaks of a chance; whether the chance is right shows in the
 * verdicts: who was being cheated, and who was not. The true log-odds are taken as a line over the shown ones (Platt's
 * scaling), believed right beforehand and corrected by every verdict, so that scores which are all too alike, too sure or
 * too high mislead for some hours only.
 *
 * <p>Verdicts come only from cases that were worked on; as every fresh case gets its turn, all scores are among them. Not
 * thread-safe.
 */
public final class ScoreMeaning {

    /** How far off the slope and the shift of the log-odds are taken to be beforehand: proposals. */
    private static final double SLOPE_SPREAD = 0.5;

    private static final double SHIFT_SPREAD = 1;

    private static final double MOST_LOG_ODDS = 14;
    private static final double STEPS_PER_UNIT = 4;
    private static final int STEPS = (int) (2 * MOST_LOG_ODDS * STEPS_PER_UNIT) + 1;
    private static final int NEWTON_STEPS = 12;
    private static final double ENOUGH_MORE = 1.02;

    private final double[] threats = new double[STEPS];
    private final double[] seen = new double[STEPS];
    private double verdicts;
    private double fittedAt;
    private double slope = 1;
    private double shift;

    /** Takes in a verdict on a lead whose score showed this chance. */
    public void saw(double shown, boolean threat) {
        int step = (int) Math.round((logOdds(shown) + MOST_LOG_ODDS) * STEPS_PER_UNIT);
        seen[step]++;
        threats[step] += threat ? 1 : 0;
        verdicts++;
    }

    /** The chance that a score really means, 0 to 1; rises with the score. */
    public double threat(double shown) {
        if (verdicts > fittedAt * ENOUGH_MORE) {
            fit();
            fittedAt = verdicts;
        }
        return shown <= 0 ? 0 : chance(shift + slope * logOdds(shown));
    }

    /** The likeliest line, by Newton's method from the present one; a slope below 0 would turn the order around. */
    private void fit() {
        for (int i = 0; i < NEWTON_STEPS; i++) {
            step();
        }
        slope = Math.max(0.05, slope);
    }

    private void step() {
        double bySlope = (1 - slope) / (SLOPE_SPREAD * SLOPE_SPREAD);
        double byShift = -shift / (SHIFT_SPREAD * SHIFT_SPREAD);
        double slopeSlope = 1 / (SLOPE_SPREAD * SLOPE_SPREAD);
        double shiftShift = 1 / (SHIFT_SPREAD * SHIFT_SPREAD);
        double mixed = 0;
        for (int i = 0; i < STEPS; i++) {
            if (seen[i] > 0) {
                double x = i / STEPS_PER_UNIT - MOST_LOG_ODDS;
                double now = chance(shift + slope * x);
                double off = threats[i] - seen[i] * now;
                double weight = seen[i] * now * (1 - now);
                bySlope += off * x;
                byShift += off;
                slopeSlope += weight * x * x;
                shiftShift += weight;
                mixed += weight * x;
            }
        }
        double determinant = slopeSlope * shiftShift - mixed * mixed;
        slope += Math.clamp((shiftShift * bySlope - mixed * byShift) / determinant, -0.5, 0.5);
        shift += Math.clamp((slopeSlope * byShift - mixed * bySlope) / determinant, -1, 1);
    }

    private static double logOdds(double chance) {
        double kept = Math.clamp(chance, 1e-9, 1 - 1e-9);
        return Math.clamp(Math.log(kept / (1 - kept)), -MOST_LOG_ODDS, MOST_LOG_ODDS);
    }

    private static double chance(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
