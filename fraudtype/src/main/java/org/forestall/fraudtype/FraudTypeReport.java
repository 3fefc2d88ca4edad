package org.forestall.fraudtype;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.forestall.engine.FraudTypeSuggester;
import org.forestall.engine.SuggesterSettings;
import org.forestall.engine.TypeSuggestion;

/** Prints what the fraud type model was measured to do, beside published figures, and what it says on near misses. */
public final class FraudTypeReport {

    private static final int TIMED = 20_000;
    private final PrintStream out;

    FraudTypeReport(PrintStream out) {
        this.out = out;
    }

    /** Prints to standard output; takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        new FraudTypeReport(new PrintStream(System.out, true, StandardCharsets.UTF_8)).print();
    }

    void print() throws IOException {
        List<String[]> rows = evaluation();
        out.println("Fraud type from free text");
        out.println();
        conditions(rows);
        classes(rows);
        published();
        suggesters(rows);
        FraudTypeSuggester suggester = TrainedFraudType.suggester(SuggesterSettings.DEFAULT);
        nearMisses(suggester);
        speed(suggester);
    }

    private void conditions(List<String[]> rows) {
        out.println("Conditions: TeleAntiFraud dialogues (written by a language model, no real victim's words); each");
        out.println("text once; within each class the fifth with the lowest hash of its id is held back; linear SVM");
        out.println("(liblinear, C 0.5) on TF-IDF of hashed character 1- to 3-grams; measured when the jar was built.");
        rows.stream()
                .filter(row -> row[0].equals("condition"))
                .forEach(row -> out.printf(Locale.ROOT, "  %-18s %s%n", row[1], row[2]));
        out.println();
    }

    private void classes(List<String[]> rows) {
        out.printf(
                Locale.ROOT, "%-42s %6s %9s %9s%n", "Measured on the part held back", "texts", "macro F1", "accuracy");
        rows.stream()
                .filter(row -> row[0].equals("figures"))
                .forEach(row -> out.printf(Locale.ROOT, "  %-40s %6s %9s %9s%n", row[1], row[2], row[3], row[4]));
        out.println("  F1 by class, caller's turns:");
        rows.stream()
                .filter(row -> row[0].equals("f1"))
                .forEach(row -> out.printf(Locale.ROOT, "    %s %s%n", row[1], row[2]));
        out.println();
    }

    private void published() {
        out.println("Beside it (not measured here)");
        out.println("  the data set's README, 5-fold SVM: all turns 0.798, caller's turns 0.808, first turn 0.832");
        out.println("  CCL23-Eval task 6, other texts (102,762 real case descriptions), 12 classes, macro F1:");
        out.println("    TextCNN baseline 0.846, BERT baseline 0.850, winner 0.866");
        out.println(
                "  'Our labels' join the five service-desk classes: an easier task, not to be set beside the eight.");
        out.println();
    }

    private void suggesters(List<String[]> rows) {
        out.println("What is suggested on the part held back (caller's turns; our labels)");
        out.printf(Locale.ROOT, "  %-22s %10s %10s %22s%n", "", "sure", "then right", "suspects ordinary call");
        rows.stream().filter(row -> row[0].equals("suggester")).forEach(row -> {
            int sure = Integer.parseInt(row[3]);
            out.printf(
                    Locale.ROOT,
                    "  %-22s %9.1f%% %9.1f%% %21.1f%%%n",
                    row[1],
                    percent(sure, Integer.parseInt(row[2])),
                    percent(Integer.parseInt(row[4]), sure),
                    percent(Integer.parseInt(row[6]), Integer.parseInt(row[5])));
        });
        out.println();
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    private void nearMisses(FraudTypeSuggester suggester) {
        out.println("Near misses: lawful texts, and scams on the same subjects. Invented, by the hand that wrote the");
        out.println(
                "keywords: A before them, B after (what it showed was mended), C after the last change: only C is unseen.");
        for (String list : List.of("A", "B", "C")) {
            List<NearMiss> texts = NearMiss.all().stream()
                    .filter(text -> text.list().equals(list))
                    .toList();
            texts.forEach(text -> nearMiss(text, suggester.suggest(text.text())));
            tally(list, texts, suggester);
        }
    }

    private void nearMiss(NearMiss text, TypeSuggestion suggestion) {
        out.printf(
                Locale.ROOT,
                "  %s %-6s %-6s %-22s %s%n",
                text.list(),
                text.result(suggestion),
                text.truth(),
                said(suggestion),
                text.text());
    }

    private void tally(String list, List<NearMiss> texts, FraudTypeSuggester suggester) {
        Map<Boolean, Map<NearMiss.Result, Long>> counts = texts.stream()
                .collect(Collectors.partitioningBy(
                        NearMiss::lawful,
                        Collectors.groupingBy(
                                text -> text.result(suggester.suggest(text.text())), Collectors.counting())));
        Map<NearMiss.Result, Long> lawful = counts.getOrDefault(true, Map.of());
        Map<NearMiss.Result, Long> scams = counts.getOrDefault(false, Map.of());
        out.printf(
                Locale.ROOT,
                "  list %s, lawful: %d silent, %d wrongly typed; scams: %d right, %d silent, %d wrongly typed%n%n",
                list,
                lawful.getOrDefault(NearMiss.Result.RIGHT, 0L),
                lawful.getOrDefault(NearMiss.Result.WRONG, 0L),
                scams.getOrDefault(NearMiss.Result.RIGHT, 0L),
                scams.getOrDefault(NearMiss.Result.SILENT, 0L),
                scams.getOrDefault(NearMiss.Result.WRONG, 0L));
    }

    private static String said(TypeSuggestion suggestion) {
        return switch (suggestion) {
            case TypeSuggestion.Suggested suggested ->
                String.format(Locale.ROOT, "%s %.2f %s", suggested.type(), suggested.confidence(), suggested.basis());
            case TypeSuggestion.Unsure unsure -> "- " + unsure.why();
        };
    }

    private void speed(FraudTypeSuggester suggester) {
        List<NearMiss> texts = NearMiss.all();
        long characters = 0;
        long sure = 0;
        long started = 0;
        for (int i = -TIMED; i < TIMED; i++) {
            if (i == 0) {
                started = System.nanoTime();
                characters = 0;
            }
            String text = texts.get(Math.floorMod(i, texts.size())).text();
            characters += text.length();
            sure += suggester.suggest(text) instanceof TypeSuggestion.Suggested ? 1 : 0;
        }
        double micros = (System.nanoTime() - started) / 1000.0 / characters * 100;
        out.printf(Locale.ROOT, "Speed: %.1f microseconds for 100 characters, one thread (%d sure)%n", micros, sure);
    }

    static List<String[]> evaluation() throws IOException {
        try (InputStream in = FraudTypeReport.class.getResourceAsStream(Evaluation.FILE)) {
            if (in == null) {
                throw new IOException(Evaluation.FILE + " is missing: the module's build measures it");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().map(line -> line.split("\t")).toList();
        }
    }
}
