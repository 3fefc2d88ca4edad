package org.forestall.fraudtype;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Counts of true against said labels, and the usual figures of them. */
final class Confusion {

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    void add(String truth, String said) {
        counts.computeIfAbsent(truth, label -> new TreeMap<>()).merge(said, 1, Integer::sum);
    }

    int count(String truth, String said) {
        return Objects.requireNonNullElse(counts.getOrDefault(truth, Map.of()).get(said), 0);
    }

    /** Labels that occur as truth. */
    Set<String> truths() {
        return counts.keySet();
    }

    int total() {
        return counts.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    double accuracy() {
        return (double) truths().stream().mapToInt(label -> count(label, label)).sum() / total();
    }

    /** Mean F1 over the true labels, each weighing the same. */
    double macroF1() {
        return truths().stream().mapToDouble(this::f1).average().orElse(0);
    }

    double f1(String label) {
        int right = count(label, label);
        int ofTruth = counts.getOrDefault(label, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int ofSaid = truths().stream().mapToInt(truth -> count(truth, label)).sum();
        return right == 0 ? 0 : 2.0 * right / (ofTruth + ofSaid);
    }
}
