package org.forestall.fraudtype;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.forestall.engine.FraudTypeKeywords;
import org.forestall.engine.FraudTypeModel;
import org.forestall.engine.FraudTypeSuggester;
import org.forestall.engine.SuggesterSettings;
import org.forestall.engine.TypeSuggestion;
import org.forestall.fraudtype.LinearClassifier.Sample;

/** Measures, on the dialogues held back, what the report prints later. One tab-separated line for each figure. */
final class Evaluation {

    static final String FILE = "evaluation.tsv";
    private static final int BITS = 18;

    private final HeldBack cut;
    private final int linesRead;
    private final List<String> lines = new ArrayList<>();

    Evaluation(HeldBack cut, int linesRead) {
        this.cut = cut;
        this.linesRead = linesRead;
    }

    void write(Path folder) throws IOException {
        line("condition", "dialogues read", linesRead);
        line("condition", "after duplicates", cut.kept().size() + cut.held().size());
        line("condition", "learned from", cut.kept().size());
        line("condition", "held back", cut.held().size());
        eightClasses("caller's turns", Dialogue::callerTurns, true);
        eightClasses("all turns", Dialogue::allTurns, false);
        majority();
        suggesters(folder.resolve(TrainedFraudType.MODEL));
        Files.write(folder.resolve(FILE), lines);
    }

    private static List<Dialogue> frauds(List<Dialogue> dialogues) {
        return dialogues.stream().filter(Dialogue::fraud).toList();
    }

    /** The data set's own eight classes, which its README has figures for. */
    private void eightClasses(String text, Function<Dialogue, String> words, boolean byClass) {
        LinearClassifier classifier = LinearClassifier.train(
                frauds(cut.kept()).stream()
                        .map(dialogue -> new Sample(words.apply(dialogue), dialogue.kind()))
                        .toList(),
                BITS);
        Confusion confusion = new Confusion();
        for (Dialogue dialogue : frauds(cut.held())) {
            confusion.add(dialogue.kind(), classifier.label(words.apply(dialogue)));
        }
        figures("eight classes, " + text, confusion);
        if (byClass) {
            confusion.truths().forEach(label -> line("f1", label, three(confusion.f1(label))));
        }
    }

    /** The plainest baseline: always the most frequent class. */
    private void majority() {
        List<String> kinds =
                frauds(cut.kept()).stream().map(Dialogue::kind).sorted().toList();
        String most = kinds.stream()
                .distinct()
                .max((a, b) -> Long.compare(count(kinds, a), count(kinds, b)))
                .orElseThrow();
        Confusion confusion = new Confusion();
        frauds(cut.held()).forEach(dialogue -> confusion.add(dialogue.kind(), most));
        figures("eight classes, always the most frequent", confusion);
    }

    private static long count(List<String> kinds, String kind) {
        return kinds.stream().filter(kind::equals).count();
    }

    private void suggesters(Path modelFile) throws IOException {
        FraudTypeKeywords keywords = FraudTypeKeywords.standard();
        FraudTypeModel model;
        try (var in = Files.newInputStream(modelFile)) {
            model = FraudTypeModel.read(in);
        }
        modelAlone(model);
        SuggesterSettings settings = SuggesterSettings.DEFAULT;
        suggester("keywords only", new FraudTypeSuggester(keywords, null, settings));
        suggester("keywords and model", new FraudTypeSuggester(keywords, model, settings));
    }

    private void modelAlone(FraudTypeModel model) {
        Confusion confusion = new Confusion();
        for (Dialogue dialogue : cut.held()) {
            String truth = LabelMap.labelOf(dialogue);
            if (truth != null) {
                confusion.add(truth, best(model, dialogue.callerTurns()));
            }
        }
        figures("our labels, model alone", confusion);
    }

    private static String best(FraudTypeModel model, String text) {
        double[] probabilities = model.probabilities(text);
        int best = 0;
        for (int label = 1; label < probabilities.length; label++) {
            best = probabilities[label] > probabilities[best] ? label : best;
        }
        return model.labels().get(best);
    }

    /** How often it is sure of a scam, how often then right, and how often it suspects an ordinary call. */
    private void suggester(String name, FraudTypeSuggester suggester) {
        int frauds = 0;
        int sure = 0;
        int right = 0;
        int ordinary = 0;
        int suspected = 0;
        for (Dialogue dialogue : cut.held()) {
            String truth = LabelMap.labelOf(dialogue);
            boolean suggested = suggester.suggest(dialogue.callerTurns()) instanceof TypeSuggestion.Suggested;
            if (!dialogue.fraud()) {
                ordinary++;
                suspected += suggested ? 1 : 0;
            } else if (truth != null) {
                frauds++;
                sure += suggested ? 1 : 0;
                right += isRight(suggester, dialogue, truth) ? 1 : 0;
            }
        }
        lines.add(String.join(
                "\t", "suggester", name, "" + frauds, "" + sure, "" + right, "" + ordinary, "" + suspected));
    }

    private static boolean isRight(FraudTypeSuggester suggester, Dialogue dialogue, String truth) {
        return suggester.suggest(dialogue.callerTurns()) instanceof TypeSuggestion.Suggested suggested
                && suggested.type().name().equals(truth);
    }

    private void figures(String name, Confusion confusion) {
        lines.add(String.join(
                "\t",
                "figures",
                name,
                "" + confusion.total(),
                three(confusion.macroF1()),
                three(confusion.accuracy())));
    }

    private void line(String kind, String name, Object value) {
        lines.add(kind + "\t" + name + "\t" + value);
    }

    private static String three(double figure) {
        return String.format(Locale.ROOT, "%.3f", figure);
    }
}
