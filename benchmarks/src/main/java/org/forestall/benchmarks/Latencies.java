package org.forestall.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Times taken, in nanoseconds, with every one kept: nothing is averaged away. */
final class Latencies {

    private long[] nanos = new long[1024];
    private int count;

    synchronized void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = took;
    }

    synchronized int count() {
        return count;
    }

    /**
     * The time within which this share of all was done (nearest rank).
     *
     * @param share 0 to 1
     * @return milliseconds; NaN when nothing was measured
     */
    synchronized double millis(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * count);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, worst %.1f ms of %d",
                millis(0.5),
                millis(0.99),
                millis(1),
                count());
    }
}
