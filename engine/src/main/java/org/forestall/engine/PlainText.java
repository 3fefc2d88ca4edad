package org.forestall.engine;

import java.util.Locale;

/** The form in which texts are searched: lower case, full-width signs to half-width, white space dropped. */
final class PlainText {

    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int FULL_TO_HALF = 0xFEE0;

    private PlainText() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if (!Character.isWhitespace(c)) {
                plain.append(c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - FULL_TO_HALF) : c);
            }
        }
        return plain.toString();
    }
}
