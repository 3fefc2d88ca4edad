package org.forestall.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Suggests a fraud type from a lead's free text where the source gives none, and keeps silent when unsure. Words that
 * speak for a type, words that speak for a lawful call, and the model's opinion are added up for each type and for "no
 * fraud"; nothing is suggested unless a word accuses, and the confidence is the winner's share. Safe for many threads.
 */
public final class FraudTypeSuggester {

    private static final int SHORTEST = 4;

    private final FraudTypeKeywords keywords;
    private final @Nullable FraudTypeModel model;
    private final SuggesterSettings settings;

    /** A suggester; without a model it goes by keywords alone. */
    public FraudTypeSuggester(FraudTypeKeywords keywords, @Nullable FraudTypeModel model, SuggesterSettings settings) {
        this.keywords = keywords;
        this.model = model;
        this.settings = settings;
    }

    /** The suggestion for a text, which may be missing. */
    public TypeSuggestion suggest(@Nullable String text) {
        if (text == null || text.strip().length() < SHORTEST) {
            return new TypeSuggestion.Unsure(TypeSuggestion.Why.TOO_SHORT);
        }
        KeywordEvidence words = keywords.find(text);
        return decide(words, TypeScores.of(words, opinion(text), settings));
    }

    private Map<String, Double> opinion(String text) {
        return model == null ? Map.of() : TypeScores.opinion(model, text);
    }

    private TypeSuggestion decide(KeywordEvidence words, TypeScores scores) {
        FraudType best = scores.best();
        double confidence = scores.share(best);
        if (confidence >= settings.sureFrom() && words.accuses()) {
            List<String> spoke = words.wordsFor(best);
            return new TypeSuggestion.Suggested(best, confidence, spoke, scores.basis(best, !spoke.isEmpty()));
        }
        return new TypeSuggestion.Unsure(scores.whyUnsure(words));
    }
}
