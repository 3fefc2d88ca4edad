package org.forestall.engine;

import java.util.Map;

/**
 * One reason for a judgement, as data: the console and the reports turn it into a sentence of the reader's language.
 *
 * @param code stable name, such as {@code call.long}; every code has a sentence in each message file
 * @param points what it added to the score, of 100 in all; 0 where it only informs
 * @param values the figures in the sentence, none of them personal
 */
public record Reason(String code, int points, Map<String, Object> values) {

    public Reason {
        values = Map.copyOf(values);
    }

    /** A reason without figures. */
    public static Reason of(String code, int points) {
        return new Reason(code, points, Map.of());
    }
}
