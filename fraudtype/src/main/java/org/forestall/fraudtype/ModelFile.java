package org.forestall.fraudtype;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.forestall.engine.FraudTypeModel;

/** Writes a classifier in the form {@link FraudTypeModel} reads. */
final class ModelFile {

    private ModelFile() {}

    static void write(LinearClassifier classifier, double temperature, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(FraudTypeModel.MAGIC);
            out.writeByte(classifier.bits());
            out.writeDouble(temperature);
            out.writeByte(classifier.labels().size());
            for (int label = 0; label < classifier.labels().size(); label++) {
                out.writeUTF(classifier.labels().get(label));
                row(classifier.weights()[label], out);
            }
            for (float value : classifier.inverseFrequency()) {
                out.writeFloat(value);
            }
        }
    }

    /** Bias, scale, and the weights as 16-bit steps of the scale. */
    private static void row(double[] weights, DataOutputStream out) throws IOException {
        int buckets = weights.length - 1;
        double highest = 0;
        for (int i = 0; i < buckets; i++) {
            highest = Math.max(highest, Math.abs(weights[i]));
        }
        double scale = highest > 0 ? highest / Short.MAX_VALUE : 1;
        out.writeDouble(weights[buckets]);
        out.writeFloat((float) scale);
        for (int i = 0; i < buckets; i++) {
            out.writeShort((int) Math.round(weights[i] / scale));
        }
    }
}
