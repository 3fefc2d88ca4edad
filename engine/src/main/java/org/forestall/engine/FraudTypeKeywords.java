package org.forestall.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The words that speak for each fraud type, for a lawful call, or for fraud of any type. Safe for many threads.
 *
 * <p>A list has three columns: a {@link FraudType}, {@code LAWFUL} or {@code DANGER}; a weight in log odds; the words.
 */
public final class FraudTypeKeywords {

    private static final String LAWFUL = "LAWFUL";
    private static final String DANGER = "DANGER";
    /** A warning against a scam ("谨防…") speaks for a notice, a little. */
    private static final double NEGATED = 1.5;

    /** Harm alone says that it is a scam, not which. */
    private static final double MOST_DANGER = 2;

    private final PhraseIndex<Entry> index;

    private FraudTypeKeywords(List<String[]> rows) {
        index = new PhraseIndex<>(rows.stream().map(Entry::of).toList(), Entry::phrase);
    }

    private record Entry(String speaksFor, double weight, String phrase, String word) {

        static Entry of(String[] row) {
            if (!row[0].equals(LAWFUL) && !row[0].equals(DANGER)) {
                FraudType.valueOf(row[0]);
            }
            return new Entry(row[0], Double.parseDouble(row[1]), PlainText.of(row[2]), row[2]);
        }
    }

    /** The words listed in {@code fraud-type-keywords.tsv}, after the ministry's 2025 handbook. */
    public static FraudTypeKeywords standard() {
        return new FraudTypeKeywords(WordList.resource("fraud-type-keywords.tsv", 3));
    }

    /** Reads another list; refuses unknown types and odd lines. */
    public static FraudTypeKeywords read(InputStream list) throws IOException {
        return new FraudTypeKeywords(WordList.read(list, 3));
    }

    /** The keywords of a text. */
    public KeywordEvidence find(String text) {
        String plain = PlainText.of(text);
        Gatherer gatherer = new Gatherer(plain);
        index.find(plain, gatherer::add);
        return gatherer.evidence();
    }

    /** Adds up what is found in one text. */
    private static final class Gatherer {

        private final String plain;
        private final List<KeywordEvidence.Hit> hits = new ArrayList<>();
        private double lawful;
        private double danger;

        Gatherer(String plain) {
            this.plain = plain;
        }

        void add(Entry entry, int at) {
            if (entry.speaksFor().equals(LAWFUL)) {
                lawful += entry.weight();
            } else if (Negation.before(plain, at)) {
                lawful += NEGATED;
            } else if (entry.speaksFor().equals(DANGER)) {
                danger = Math.min(MOST_DANGER, danger + entry.weight());
            } else {
                FraudType type = FraudType.valueOf(entry.speaksFor());
                hits.add(new KeywordEvidence.Hit(type, entry.word(), entry.weight()));
            }
        }

        KeywordEvidence evidence() {
            return new KeywordEvidence(hits, lawful, danger);
        }
    }
}
