package org.forestall.twin;

/** Chance that hangs on a seed and a number only, and so does not care in which order it is asked (SplitMix64). */
final class Draw {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Draw() {}

    /** A seed of its own for the part with this number. */
    static long seed(long seed, long part) {
        return mix(seed + STEP * (part + 1));
    }

    /** From 0, included, to 1, excluded. */
    static double uniform(long seed, int part) {
        return (mix(seed ^ (STEP * (part + 1L))) >>> 11) * 0x1.0p-53;
    }

    /** From the normal curve; uses the parts {@code part} and {@code part + 1}. */
    static double normal(long seed, int part) {
        double radius = Math.sqrt(-2 * Math.log(1 - uniform(seed, part)));
        return radius * Math.cos(2 * Math.PI * uniform(seed, part + 1));
    }

    static double exponential(long seed, int part, double mean) {
        return -mean * Math.log(1 - uniform(seed, part));
    }

    /** How many in a Poisson process, by the sum of waits for a small mean and by the normal curve above 400. */
    static int poisson(long seed, int part, double mean) {
        if (mean > 400) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(seed, part)));
        }
        int count = 0;
        double sum = exponential(seed, part, 1);
        while (sum < mean) {
            count++;
            sum += exponential(seed, part + count, 1);
        }
        return count;
    }

    private static long mix(long value) {
        long z = value + STEP;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
