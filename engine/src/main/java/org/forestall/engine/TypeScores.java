package org.forestall.engine;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Points of each type and of "no fraud", and the shares that follow (softmax). */
record TypeScores(Map<FraudType, Double> points, Map<FraudType, Double> fromModel, double nothing) {

    private static final double CLEAR_OPINION = 0.5;

    static TypeScores of(KeywordEvidence words, Map<String, Double> opinion, SuggesterSettings settings) {
        Map<FraudType, Double> points = new EnumMap<>(FraudType.class);
        Map<FraudType, Double> fromModel = new EnumMap<>(FraudType.class);
        for (FraudType type : FraudType.values()) {
            double probability = opinion.getOrDefault(type.name(), 0.0);
            fromModel.put(type, probability);
            points.put(type, words.weightFor(type) + probability * settings.model());
        }
        double lawful = words.lawful() + opinion.getOrDefault(FraudTypeModel.NOT_FRAUD, 0.0) * settings.model();
        return new TypeScores(points, fromModel, settings.nothing() + lawful - words.danger());
    }

    static Map<String, Double> opinion(FraudTypeModel model, String text) {
        double[] probabilities = model.probabilities(text);
        Map<String, Double> opinion = new HashMap<>();
        for (int label = 0; label < probabilities.length; label++) {
            opinion.put(model.labels().get(label), probabilities[label]);
        }
        return opinion;
    }

    FraudType best() {
        FraudType best = FraudType.OTHER;
        for (FraudType type : FraudType.values()) {
            if (of(type) > of(best)) {
                best = type;
            }
        }
        return best;
    }

    /** The type's share among all types and "no fraud", 0 to 1. */
    double share(FraudType type) {
        double sum = Math.exp(nothing);
        for (double point : points.values()) {
            sum += Math.exp(point);
        }
        return Math.exp(of(type)) / sum;
    }

    TypeSuggestion.Basis basis(FraudType type, boolean words) {
        boolean model = fromModel.getOrDefault(type, 0.0) > CLEAR_OPINION;
        if (model && words) {
            return TypeSuggestion.Basis.BOTH;
        }
        return model ? TypeSuggestion.Basis.MODEL : TypeSuggestion.Basis.KEYWORDS;
    }

    TypeSuggestion.Why whyUnsure(KeywordEvidence words) {
        if (words.lawful() > 0 && nothing >= of(best()) || !words.accuses() && words.types() > 0) {
            return TypeSuggestion.Why.LAWFUL;
        }
        return words.types() > 1 ? TypeSuggestion.Why.AMBIGUOUS : TypeSuggestion.Why.UNKNOWN;
    }

    private double of(FraudType type) {
        return points.getOrDefault(type, 0.0);
    }
}
