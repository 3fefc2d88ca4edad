package org.forestall.benchmarks;

import java.util.Locale;

/**
 * How many in how long.
 *
 * @param nanos the wall clock's, from the first begun to the last ended
 */
record Rate(long count, long nanos) {

    double perSecond() {
        return nanos == 0 ? 0 : count * 1e9 / nanos;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.0f/s (%,d in %.1f s)", perSecond(), count, nanos / 1e9);
    }
}
