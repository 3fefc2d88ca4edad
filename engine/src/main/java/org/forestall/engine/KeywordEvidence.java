package org.forestall.engine;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The keywords of a text, by what they speak for.
 *
 * @param hits type keywords that occur and are not negated
 * @param lawful weight of the words that speak for a lawful call or notice
 * @param danger weight of the words that speak for fraud of any type
 */
public record KeywordEvidence(List<Hit> hits, double lawful, double danger) {

    private static final double ACCUSES = 4;

    public KeywordEvidence {
        hits = List.copyOf(hits);
    }

    /**
     * One keyword found.
     *
     * @param type what it speaks for
     * @param word as listed
     * @param weight how strongly, in log odds
     */
    public record Hit(FraudType type, String word, double weight) {}

    /** Weight for a type; a word that occurs twice counts once. */
    public double weightFor(FraudType type) {
        HashSet<String> seen = new HashSet<>();
        double sum = 0;
        for (Hit hit : hits) {
            if (hit.type() == type && seen.add(hit.word())) {
                sum += hit.weight();
            }
        }
        return sum;
    }

    /** The distinct words for a type, heaviest first. */
    public List<String> wordsFor(FraudType type) {
        return hits.stream()
                .filter(hit -> hit.type() == type)
                .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
                .map(Hit::word)
                .distinct()
                .toList();
    }

    /** Whether anything said is said of scams only; else the text is about a subject that lawful callers share. */
    boolean accuses() {
        return danger > 0 || hits.stream().anyMatch(hit -> hit.weight() >= ACCUSES);
    }

    int types() {
        Map<FraudType, Boolean> types = new EnumMap<>(FraudType.class);
        hits.forEach(hit -> types.put(hit.type(), true));
        return types.size();
    }
}
