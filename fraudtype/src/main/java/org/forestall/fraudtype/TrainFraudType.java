package org.forestall.fraudtype;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.forestall.fraudtype.LinearClassifier.Sample;

/**
 * Run by the build: trains the model and measures it on what was held back, unless both are there and made of the same
 * data and code. The same inputs give the same files, to the byte.
 */
public final class TrainFraudType {

    private static final int BITS = 16;
    private static final int HELD_ONE_IN = 5;
    private static final int TUNED_ONE_IN = 10;

    private TrainFraudType() {}

    /** Arguments: the folder of the dialogues, and the folder to write into. */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        TrainingInputs inputs = TrainingInputs.of(data);
        if (inputs.unchanged(out)) {
            return;
        }
        Dialogues reader = new Dialogues();
        List<Dialogue> dialogues = reader.read(data);
        HeldBack cut = HeldBack.of(dialogues, HELD_ONE_IN, "held");
        Files.createDirectories(out);
        writeModel(cut.kept(), out.resolve(TrainedFraudType.MODEL));
        new Evaluation(cut, reader.lines()).write(out);
        inputs.remember(out);
    }

    private static void writeModel(List<Dialogue> kept, Path file) throws IOException {
        HeldBack tuning = HeldBack.of(kept, TUNED_ONE_IN, "temperature");
        LinearClassifier classifier = LinearClassifier.train(samples(tuning.kept()), BITS);
        ModelFile.write(classifier, Temperature.fit(classifier, samples(tuning.held())), file);
    }

    /** Whole calls and first turns both: a lead's text is short. */
    private static List<Sample> samples(List<Dialogue> dialogues) {
        List<Sample> samples = new ArrayList<>();
        for (Dialogue dialogue : dialogues) {
            String label = LabelMap.labelOf(dialogue);
            if (label != null) {
                samples.add(new Sample(dialogue.callerTurns(), label));
                samples.add(new Sample(dialogue.firstTurn(), label));
            }
        }
        return samples;
    }
}
