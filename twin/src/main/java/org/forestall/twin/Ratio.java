package org.forestall.twin;

import java.util.ArrayList;
import java.util.List;

/** One sum over another, over runs, with its 95 % confidence interval by leaving out one run after the other. */
final class Ratio {

    private static final double NINETY_FIVE_PERCENT = 1.96;

    private final List<Double> above = new ArrayList<>();
    private final List<Double> below = new ArrayList<>();

    void add(double numerator, double denominator) {
        above.add(numerator);
        below.add(denominator);
    }

    double value() {
        return sum(above) / sum(below);
    }

    /** Half the width of the interval; 0 for a single run, where nothing is known of it. */
    double halfWidth() {
        int runs = above.size();
        if (runs < 2) {
            return 0;
        }
        double numerator = sum(above);
        double denominator = sum(below);
        double[] without = new double[runs];
        double mean = 0;
        for (int i = 0; i < runs; i++) {
            without[i] = (numerator - above.get(i)) / (denominator - below.get(i));
            mean += without[i] / runs;
        }
        double squares = 0;
        for (double each : without) {
            squares += (each - mean) * (each - mean);
        }
        return NINETY_FIVE_PERCENT * Math.sqrt(squares * (runs - 1) / runs);
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(value -> value).sum();
    }
}
