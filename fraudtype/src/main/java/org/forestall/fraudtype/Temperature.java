package org.forestall.fraudtype;

import java.util.List;

/** Finds the temperature under which a classifier's probabilities are honest on texts it has not learned. */
final class Temperature {

    private static final double LOWEST = 0.02;
    private static final double HIGHEST = 3;
    private static final double STEP = 1.05;

    private Temperature() {}

    /** The temperature of least log loss. */
    static double fit(LinearClassifier classifier, List<LinearClassifier.Sample> samples) {
        List<double[]> scores =
                samples.stream().map(sample -> classifier.scores(sample.text())).toList();
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double temperature = LOWEST; temperature <= HIGHEST; temperature *= STEP) {
            double loss = 0;
            for (int i = 0; i < scores.size(); i++) {
                int label = classifier.labels().indexOf(samples.get(i).label());
                loss -= Math.log(Math.max(1e-12, softmax(scores.get(i), temperature)[label]));
            }
            if (loss < least) {
                least = loss;
                best = temperature;
            }
        }
        return best;
    }

    static double[] softmax(double[] scores, double temperature) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = Math.exp((scores[i] - highest) / temperature);
            sum += shares[i];
        }
        for (int i = 0; i < scores.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
