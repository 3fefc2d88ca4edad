package org.forestall.fraudtype;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.forestall.engine.TypeSuggestion;

/**
 * An invented text: what a lawful caller says on a subject scams are about, or a scam beside it.
 *
 * @param list A was written before the keywords, B mended after, C never seen
 * @param truth {@code LAWFUL} or the name of a fraud type
 * @param subject what it is about
 * @param text the text
 */
record NearMiss(String list, String truth, String subject, String text) {

    private static final String FILE = "near-misses.tsv";

    static List<NearMiss> all() {
        try (InputStream in = NearMiss.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(row -> new NearMiss(row[0], row[1], row[2], row[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    boolean lawful() {
        return truth.equals("LAWFUL");
    }

    /** How a suggestion does on this text. */
    Result result(TypeSuggestion suggestion) {
        if (suggestion instanceof TypeSuggestion.Suggested suggested) {
            return suggested.type().name().equals(truth) ? Result.RIGHT : Result.WRONG;
        }
        return lawful() ? Result.RIGHT : Result.SILENT;
    }

    enum Result {
        RIGHT,
        SILENT,
        WRONG
    }
}
