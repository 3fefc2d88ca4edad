package org.forestall.engine.moneyclock;

/**
 * One way in which money leaves: a log-normal time since the scammer's first contact.
 *
 * @param weight share of the money that leaves in this way, above 0 and at most 1
 * @param medianMinutes by when half of it has left, in minutes since the first contact
 * @param spread standard deviation of the logarithm of that time; 1 means that two in three lie within a factor 2.7
 */
public record Pace(double weight, double medianMinutes, double spread) {

    public Pace {
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("a pace's weight is above 0 and at most 1: " + weight);
        }
        if (!(medianMinutes > 0 && medianMinutes < Double.MAX_VALUE)) {
            throw new IllegalArgumentException("a pace's median is above 0 minutes: " + medianMinutes);
        }
        if (!(spread > 0 && spread < 10)) {
            throw new IllegalArgumentException("a pace's spread is above 0 and below 10: " + spread);
        }
    }

    /** The share of this pace's money that has left by then. */
    double leftBy(double minutes) {
        return minutes <= 0 ? 0 : NormalCurve.below(Math.log(minutes / medianMinutes) / spread);
    }
}
