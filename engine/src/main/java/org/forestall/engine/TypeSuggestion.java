package org.forestall.engine;

import java.util.List;

/** What the free text says of the fraud type: a suggestion with its grounds, or an honest silence. */
public sealed interface TypeSuggestion {

    /**
     * The text speaks for one type.
     *
     * @param type the suggested type
     * @param confidence 0 to 1
     * @param keywords words of the text that spoke for it, longest first; empty when only the model did
     * @param basis what it rests on
     */
    record Suggested(FraudType type, double confidence, List<String> keywords, Basis basis) implements TypeSuggestion {

        public Suggested {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence is 0 to 1, not " + confidence);
            }
            keywords = List.copyOf(keywords);
        }
    }

    /** Nothing is suggested, and why. */
    record Unsure(Why why) implements TypeSuggestion {}

    /** What a suggestion rests on. */
    enum Basis {
        KEYWORDS,
        MODEL,
        BOTH
    }

    /** Why nothing is suggested. */
    enum Why {
        /** No text, or too short to tell. */
        TOO_SHORT,
        /** It reads like a lawful call or notice, or is on a subject of scams and yet says nothing of harm. */
        LAWFUL,
        /** Several types are about as likely. */
        AMBIGUOUS,
        /** Nothing in it is known well enough. */
        UNKNOWN
    }
}
