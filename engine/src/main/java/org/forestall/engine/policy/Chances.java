package org.forestall.engine.policy;

/**
 * One chance for each kind of victim, 0 to 1.
 *
 * @param none where nobody is being cheated
 * @param open where the victim is open to a word
 * @param deep where the victim is under the scammer's spell
 */
public record Chances(double none, double open, double deep) {

    public Chances {
        if (!isChance(none) || !isChance(open) || !isChance(deep)) {
            throw new IllegalArgumentException("chances are 0 to 1: " + none + ", " + open + ", " + deep);
        }
    }

    /** The chance with one kind. */
    public double of(VictimKind kind) {
        return switch (kind) {
            case NONE -> none;
            case OPEN -> open;
            case DEEP -> deep;
        };
    }

    double under(Belief belief) {
        return belief.none() * none + belief.open() * open + belief.deep() * deep;
    }

    private static boolean isChance(double value) {
        return value >= 0 && value <= 1;
    }
}
