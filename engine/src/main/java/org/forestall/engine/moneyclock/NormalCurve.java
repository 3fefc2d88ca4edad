package org.forestall.engine.moneyclock;

/** The distribution function of the normal curve, by Abramowitz and Stegun's formula 26.2.17 (error below 7.5e-8). */
final class NormalCurve {

    private static final double P = 0.2316419;
    private static final double[] B = {0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429};
    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

    private NormalCurve() {}

    /** The share of the curve below {@code x}. */
    static double below(double x) {
        double above = tail(Math.abs(x));
        return x < 0 ? above : 1 - above;
    }

    private static double tail(double x) {
        if (x > 38) {
            return 0;
        }
        double t = 1 / (1 + P * x);
        double sum = 0;
        for (int i = B.length - 1; i >= 0; i--) {
            sum = (sum + B[i]) * t;
        }
        return Math.exp(-x * x / 2) / SQRT_TWO_PI * sum;
    }
}
