package org.forestall.fraudtype;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.Random;
import org.forestall.engine.CharacterGrams;
import org.forestall.engine.FraudTypeModel;

/**
 * A linear support vector machine, one against the rest, over TF-IDF of hashed character runs.
 *
 * @param labels names of the labels
 * @param weights for each label one weight for each bucket, and the bias last
 * @param inverseFrequency for each bucket; 0 where never seen
 * @param bits the buckets are 2^bits
 */
record LinearClassifier(List<String> labels, double[][] weights, float[] inverseFrequency, int bits) {

    private static final double COST = 0.5;
    private static final double TOLERANCE = 0.1;

    /** One text and its label. */
    record Sample(String text, String label) {}

    /** Learns from samples; the same samples give the same weights. */
    static LinearClassifier train(List<Sample> samples, int bits) {
        List<String> labels =
                samples.stream().map(Sample::label).distinct().sorted().toList();
        List<CharacterGrams> grams = samples.stream()
                .map(sample -> CharacterGrams.of(sample.text(), bits))
                .toList();
        float[] inverseFrequency = inverseFrequency(grams, bits);
        Problem problem = new Problem();
        problem.l = samples.size();
        problem.n = (1 << bits) + 1;
        problem.bias = 1;
        problem.y = samples.stream()
                .mapToDouble(sample -> labels.indexOf(sample.label()))
                .toArray();
        problem.x = grams.stream()
                .map(gram -> features(gram, inverseFrequency, bits))
                .toArray(Feature[][]::new);
        Linear.disableDebugOutput();
        Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, TOLERANCE);
        parameter.setRandom(new Random(0));
        return new LinearClassifier(labels, rows(Linear.train(problem, parameter)), inverseFrequency, bits);
    }

    /** Points of each label; the highest wins. */
    double[] scores(String text) {
        double[] scores = new double[labels.size()];
        for (Feature feature : features(CharacterGrams.of(text, bits), inverseFrequency, bits)) {
            for (int label = 0; label < scores.length; label++) {
                scores[label] += feature.getValue() * weights[label][feature.getIndex() - 1];
            }
        }
        return scores;
    }

    String label(String text) {
        double[] scores = scores(text);
        int best = 0;
        for (int label = 1; label < scores.length; label++) {
            best = scores[label] > scores[best] ? label : best;
        }
        return labels.get(best);
    }

    /** Smoothed, as usual: 1 + ln((1 + documents) / (1 + documents with it)). */
    private static float[] inverseFrequency(List<CharacterGrams> grams, int bits) {
        int[] documents = new int[1 << bits];
        grams.forEach(gram -> {
            for (int bucket : gram.buckets()) {
                documents[bucket]++;
            }
        });
        float[] inverse = new float[documents.length];
        for (int i = 0; i < inverse.length; i++) {
            inverse[i] = documents[i] == 0 ? 0 : (float) (1 + Math.log((1.0 + grams.size()) / (1.0 + documents[i])));
        }
        return inverse;
    }

    /** Values of length 1 together, and the bias feature at the end; liblinear counts from 1. */
    private static Feature[] features(CharacterGrams grams, float[] inverseFrequency, int bits) {
        int size = grams.buckets().length;
        Feature[] features = new Feature[size + 1];
        double[] values = new double[size];
        double squares = 0;
        for (int i = 0; i < size; i++) {
            values[i] = FraudTypeModel.termWeight(grams.counts()[i]) * inverseFrequency[grams.buckets()[i]];
            squares += values[i] * values[i];
        }
        double norm = squares > 0 ? 1 / Math.sqrt(squares) : 0;
        for (int i = 0; i < size; i++) {
            features[i] = new FeatureNode(grams.buckets()[i] + 1, values[i] * norm);
        }
        features[size] = new FeatureNode((1 << bits) + 1, 1);
        return features;
    }

    /** Liblinear keeps weights bucket by bucket, in its own order of labels. */
    private static double[][] rows(Model model) {
        int[] order = model.getLabels();
        double[] flat = model.getFeatureWeights();
        int buckets = flat.length / order.length;
        double[][] rows = new double[order.length][buckets];
        for (int column = 0; column < order.length; column++) {
            for (int bucket = 0; bucket < buckets; bucket++) {
                rows[order[column]][bucket] = flat[bucket * order.length + column];
            }
        }
        return rows;
    }
}
