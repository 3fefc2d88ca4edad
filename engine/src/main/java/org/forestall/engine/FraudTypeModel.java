package org.forestall.engine;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear classifier over {@link CharacterGrams}: TF-IDF, one weight row for each label, and a temperature, fitted on
 * texts it was not trained on, that makes its probabilities honest. Immutable: safe for many threads.
 *
 * <p>File: magic and version, bits, temperature, labels, then for each label its bias, scale and 2^bits 16-bit weights,
 * and at last 2^bits floats of inverse document frequency (0: never seen).
 */
public final class FraudTypeModel {

    /** First four bytes of a model file: {@code FTM1}. */
    public static final int MAGIC = 0x46544D31;

    /** The label of a text that is no fraud. */
    public static final String NOT_FRAUD = "NOT_FRAUD";

    private final int bits;
    private final double temperature;
    private final List<String> labels;
    private final double[] biases;
    /** For each bucket the labels' weights side by side, each already times the inverse frequency, then that itself. */
    private final float[] table;

    private FraudTypeModel(DataInputStream in) throws IOException {
        bits = in.readUnsignedByte();
        temperature = in.readDouble();
        int count = in.readUnsignedByte();
        int width = count + 1;
        table = new float[width << bits];
        List<String> read = new ArrayList<>();
        biases = new double[count];
        for (int label = 0; label < count; label++) {
            read.add(in.readUTF());
            biases[label] = in.readDouble();
            float scale = in.readFloat();
            for (int at = label; at < table.length; at += width) {
                table[at] = in.readShort() * scale;
            }
        }
        labels = List.copyOf(read);
        for (int bucket = 0; bucket < table.length; bucket += width) {
            float inverseFrequency = in.readFloat();
            for (int label = 0; label < count; label++) {
                table[bucket + label] *= inverseFrequency;
            }
            table[bucket + count] = inverseFrequency;
        }
    }

    /** Reads a model; refuses anything else. The stream is left open. */
    public static FraudTypeModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a fraud type model");
        }
        return new FraudTypeModel(in);
    }

    /** Names of {@link FraudType} values, and {@link #NOT_FRAUD}. */
    public List<String> labels() {
        return labels;
    }

    /** Probability of each label, in the order of {@link #labels()}; they add up to 1. */
    public double[] probabilities(String text) {
        double[] scores = scores(CharacterGrams.of(text, bits));
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int label = 0; label < scores.length; label++) {
            scores[label] = Math.exp((scores[label] - highest) / temperature);
            sum += scores[label];
        }
        for (int label = 0; label < scores.length; label++) {
            scores[label] /= sum;
        }
        return scores;
    }

    private double[] scores(CharacterGrams grams) {
        double[] scores = new double[labels.size()];
        double squares = 0;
        for (int i = 0; i < grams.buckets().length; i++) {
            int row = grams.buckets()[i] * (scores.length + 1);
            double term = termWeight(grams.counts()[i]);
            double value = term * table[row + scores.length];
            squares += value * value;
            for (int label = 0; label < scores.length; label++) {
                scores[label] += term * table[row + label];
            }
        }
        double norm = squares > 0 ? 1 / Math.sqrt(squares) : 0;
        for (int label = 0; label < scores.length; label++) {
            scores[label] = scores[label] * norm + biases[label];
        }
        return scores;
    }

    /** What a run counts for that occurs so often: 1 + ln(count). The trainer uses the same. */
    public static double termWeight(int count) {
        return count == 1 ? 1 : 1 + Math.log(count);
    }
}
