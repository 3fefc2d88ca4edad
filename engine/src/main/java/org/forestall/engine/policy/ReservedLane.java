package org.forestall.engine.policy;

/**
 * The starts that are kept for those who have waited, so that nobody starves: one in so many, given to whoever reaches the
 * maximum wait first, in the order of those moments.
 *
 * <p>What it promises, where a start comes at least every so many minutes (a property test holds each):
 * <ul>
 *   <li>Nobody passes the maximum as long as the queue can be kept: as long as the k-th in the order of the moments has k - 1
 *       reserved starts before him within his time. The lane begins before the first maximum is reached, at the last moment
 *       at which that still holds.
 *   <li>Where it cannot be kept, {@link #broken} says so at once, and how many will pass it.
 *   <li>Whoever has passed the maximum is overtaken by nobody who comes later, of whatever grade: his place in the lane never
 *       grows, and he begins within as many reserved starts as his place.
 * </ul>
 *
 * @param minutes from one reserved start to the next at the latest; 0 or more
 */
public record ReservedLane(double minutes) {

    public ReservedLane {
        if (!(minutes >= 0)) {
            throw new IllegalArgumentException("a reserved start comes after 0 minutes or more, not after " + minutes);
        }
    }

    /**
     * @param every one start of so many is reserved; at least 1
     * @param minutesBetweenStarts of all the people together
     */
    public static ReservedLane of(int every, double minutesBetweenStarts) {
        return new ReservedLane(every * minutesBetweenStarts);
    }

    /**
     * Whether the reserved start that is there now must be used: somebody has passed the maximum, or would if it went
     * elsewhere.
     *
     * @param left minutes until each who waits reaches the maximum, ascending; below 0 who has passed it
     * @param from so many of them are served otherwise, or cannot be now
     */
    public boolean presses(double[] left, int from) {
        for (int place = from; place < left.length; place++) {
            if (left[place] < (place - from + 1) * minutes) {
                return true;
            }
        }
        return false;
    }

    /**
     * How many of those who have not passed the maximum yet will, by the lane alone and if nobody else comes. Other starts may
     * reach some of them sooner.
     *
     * @param left as in {@link #presses}
     */
    public int broken(double[] left) {
        int past = 0;
        while (past < left.length && left[past] < 0) {
            past++;
        }
        int broken = 0;
        for (int place = past; place < left.length; place++) {
            broken += left[place] < place * minutes ? 1 : 0;
        }
        return broken;
    }
}
