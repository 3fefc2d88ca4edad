package org.forestall.twin;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.forestall.engine.FraudType;

/**
 * The share of a victim's money that leaves later than so many minutes after the lead, by type: counted over many drawn
 * cases, as the scenario gives no formula for it.
 */
final class Remaining {

    private static final int DRAWN = 40_000;
    private static final long SEED = 20_241_113;

    private final Map<FraudType, double[]> minutes = new EnumMap<>(FraudType.class);
    private final Map<FraudType, double[]> shares = new EnumMap<>(FraudType.class);

    Remaining(Scenario scenario, double hazard) {
        for (FraudType type : FraudType.values()) {
            draw(scenario, hazard, type);
        }
    }

    /** The share that leaves after this minute, 0 to 1; the share that leaves at all at minute 0. */
    double after(FraudType type, double minute) {
        double[] at = found(minutes.get(type));
        int index = Arrays.binarySearch(at, minute);
        return found(shares.get(type))[index < 0 ? -index - 1 : index];
    }

    private void draw(Scenario scenario, double hazard, FraudType type) {
        double[][] drawn = new double[DRAWN * 2][];
        int count = 0;
        for (int i = 0; i < DRAWN; i++) {
            Lead.Payments payments = World.payments(scenario, hazard, type, 1, Draw.seed(SEED, i));
            double all = payments.minutes().length + payments.before() / payments.amount();
            for (double minute : payments.minutes()) {
                if (count == drawn.length) {
                    drawn = Arrays.copyOf(drawn, 2 * count);
                }
                drawn[count++] = new double[] {minute, 1 / (all * DRAWN)};
            }
        }
        drawn = Arrays.copyOf(drawn, count);
        Arrays.sort(drawn, (one, other) -> Double.compare(one[0], other[0]));
        double[] at = new double[count];
        double[] rest = new double[count + 1];
        for (int i = count - 1; i >= 0; i--) {
            at[i] = drawn[i][0];
            rest[i] = rest[i + 1] + drawn[i][1];
        }
        minutes.put(type, at);
        shares.put(type, rest);
    }

    private static double[] found(double @org.jspecify.annotations.Nullable [] values) {
        if (values == null) {
            throw new IllegalStateException("a type was not drawn");
        }
        return values;
    }
}
