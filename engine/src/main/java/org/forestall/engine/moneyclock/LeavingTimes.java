package org.forestall.engine.moneyclock;

import java.util.List;

/**
 * When a yuan leaves, counted from the scammer's first contact: a mixture of paces, because in reported cases the money
 * goes within half an hour or after days and seldom between (china.md 3.9).
 *
 * @param paces at least one; their weights add up to 1
 */
public record LeavingTimes(List<Pace> paces) {

    private static final double ROUNDING = 1e-6;

    public LeavingTimes {
        paces = List.copyOf(paces);
        double sum = paces.stream().mapToDouble(Pace::weight).sum();
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException("the paces' weights add up to 1, not " + sum);
        }
    }

    /** Fast with this weight, slow with the rest. */
    public static LeavingTimes of(double fast, double fastMinutes, double slowMinutes, double spread) {
        if (fast <= 0) {
            return new LeavingTimes(List.of(new Pace(1, slowMinutes, spread)));
        }
        if (fast >= 1) {
            return new LeavingTimes(List.of(new Pace(1, fastMinutes, spread)));
        }
        return new LeavingTimes(List.of(new Pace(fast, fastMinutes, spread), new Pace(1 - fast, slowMinutes, spread)));
    }

    /** The share still there this many minutes after the first contact; falls from 1 and never rises. */
    public double stillThere(double minutes) {
        double left = 0;
        for (Pace pace : paces) {
            left += pace.weight() * pace.leftBy(minutes);
        }
        return Math.clamp(1 - left, 0, 1);
    }

    /** The same ways at another speed: at a factor of 2 everything leaves in half the time. */
    public LeavingTimes faster(double factor) {
        return new LeavingTimes(paces.stream()
                .map(pace -> new Pace(pace.weight(), pace.medianMinutes() / factor, pace.spread()))
                .toList());
    }
}
