package org.forestall.twin;

import java.util.Arrays;

/** Numbers kept to ask for their percentiles. */
final class Sample {

    private double[] values = new double[1024];
    private int size;
    private boolean sorted;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
        sorted = false;
    }

    /** The value below which this share lies; NaN when there are none. */
    double percentile(double share) {
        if (size == 0) {
            return Double.NaN;
        }
        if (!sorted) {
            Arrays.sort(values, 0, size);
            sorted = true;
        }
        return values[(int) Math.min(size - 1, Math.floor(share * size))];
    }
}
