package org.forestall.engine.policy;

/**
 * How likely each kind of victim is, as far as is known.
 *
 * @param none chance that nobody is being cheated
 * @param open chance of a victim who is open to a word
 * @param deep chance of a victim under the scammer's spell; the three add up to 1
 */
public record Belief(double none, double open, double deep) {

    private static final double ROUNDING = 1e-6;

    public Belief {
        if (!(none >= 0) || !(open >= 0) || !(deep >= 0) || Math.abs(none + open + deep - 1) > ROUNDING) {
            throw new IllegalArgumentException("three chances that add up to 1: " + none + ", " + open + ", " + deep);
        }
    }

    /**
     * The belief about a fresh lead.
     *
     * @param threat chance that somebody is being cheated, 0 to 1
     * @param deepShare share of such victims who are under the spell, 0 to 1
     */
    public static Belief of(double threat, double deepShare) {
        return new Belief(1 - threat, threat * (1 - deepShare), threat * deepShare);
    }

    /** The chance that somebody is being cheated. */
    public double threat() {
        return Math.min(1, open + deep);
    }

    /** The chance of one kind. */
    public double of(VictimKind kind) {
        return switch (kind) {
            case NONE -> none;
            case OPEN -> open;
            case DEEP -> deep;
        };
    }

    /** After something was seen that is so many times likelier with a victim than without. */
    public Belief afterSign(double ratio) {
        return weighed(1, ratio, ratio);
    }

    /** After something was seen that has these chances with each kind; unchanged where it was impossible with all. */
    Belief weighed(double withNone, double withOpen, double withDeep) {
        double n = none * withNone;
        double o = open * withOpen;
        double d = deep * withDeep;
        double sum = n + o + d;
        return sum > 0 ? new Belief(n / sum, o / sum, d / sum) : this;
    }
}
