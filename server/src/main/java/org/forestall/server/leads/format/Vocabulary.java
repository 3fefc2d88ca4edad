package org.forestall.server.leads.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words that sources use for the codes of the format, from {@code vocabulary.tsv}. */
final class Vocabulary {

    private static final Map<String, String> CODES = load();

    private Vocabulary() {}

    /** The code that the word means among its kind; null when it is none of the kind's words. */
    static @Nullable String find(String kind, String word) {
        return CODES.get(kind + ' ' + key(word));
    }

    static String key(String word) {
        String plain = Texts.halfWidth(word);
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (!Character.isWhitespace(c) && c != '_' && c != '-') {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** The rows of a tab-separated resource of this package, without its comments. */
    static List<String[]> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> load() {
        Map<String, String> codes = new HashMap<>();
        for (String[] row : rows("vocabulary.tsv")) {
            for (String word : row[2].split("\\|", -1)) {
                codes.put(row[0] + ' ' + key(word), row[1]);
            }
        }
        return Map.copyOf(codes);
    }
}
