package org.forestall.server.demo;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that comes out the same for the same keys, on every machine: no floating-point function of the platform and no
 * iteration order of a hash map takes part in it.
 */
final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice for this combination of keys; any other combination rolls independently. */
    static Dice of(long... keys) {
        long mixed = 0x9E3779B97F4A7C15L;
        for (long key : keys) {
            mixed = (mixed ^ key) * 0xBF58476D1CE4E5B9L;
            mixed ^= mixed >>> 31;
        }
        return new Dice(mixed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double share() {
        return random.nextDouble();
    }

    /** A whole number from low to high, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    Duration seconds(int low, int high) {
        return Duration.ofSeconds(between(low, high));
    }

    Duration minutes(int low, int high) {
        return Duration.ofSeconds(between(low * 60, high * 60));
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Roughly normal, mean 0 and deviation 1: the sum of twelve uniform numbers less six. */
    double bell() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    /** Log-normal by its median and the deviation of its logarithm. */
    double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * bell());
    }
}
