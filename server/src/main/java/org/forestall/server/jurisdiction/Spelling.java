package org.forestall.server.jurisdiction;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings an address into the one spelling in which names are compared: no blanks or marks (brackets stay, as one sign), ordinary width, numbers in
 * digits, short forms of gates and streets written out. The gazetteer's names go through the same door.
 */
final class Spelling {

    private static final String NUMERALS = "〇零一二三四五六七八九十";
    private static final int TEN = NUMERALS.length() - 1;

    /** What follows the last of these is where the person lives now. */
    private static final List<String> LIVES_AT = List.of("现住址", "现住", "现居", "居住地", "暂住", "住址", "家住", "地址");

    /** What follows one of these is not where the person lives. */
    private static final List<String> REGISTERED_AT = List.of("户籍", "籍贯", "户口");

    private final Map<String, String> meant;
    private final List<String> order;

    Spelling(Map<String, String> meant) {
        Map<String, String> spelt = new LinkedHashMap<>();
        meant.forEach((written, name) -> spelt.put(digits(plain(written)), digits(plain(name))));
        this.meant = Map.copyOf(spelt);
        this.order = List.copyOf(spelt.keySet());
    }

    /** An address as it came, in the one spelling. */
    String ofAddress(String text) {
        return ofName(home(text));
    }

    /** A name, in the one spelling. */
    String ofName(String name) {
        String spelt = digits(plain(name));
        for (String written : order) {
            if (spelt.contains(written)) {
                spelt = spelt.replace(written, meant.getOrDefault(written, written));
            }
        }
        return spelt;
    }

    private static String home(String text) {
        int start = 0;
        for (String word : LIVES_AT) {
            int at = text.lastIndexOf(word);
            start = Math.max(start, at < 0 ? 0 : at + word.length());
        }
        int end = text.length();
        for (String word : REGISTERED_AT) {
            int at = text.indexOf(word, start);
            end = at > start ? Math.min(end, at) : end;
        }
        return text.substring(start, end);
    }

    private static String plain(String text) {
        String narrow = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(narrow.length());
        for (int i = 0; i < narrow.length(); i++) {
            char sign = narrow.charAt(i);
            if (Character.isLetterOrDigit(sign) || sign == '-' || sign == '〇') {
                kept.append(Character.toUpperCase(sign));
            } else if (sign == '(' || sign == ')') {
                kept.append('(');
            } else if (partsNumbers(narrow, i)) {
                kept.append('-');
            }
        }
        return kept.toString();
    }

    private static boolean partsNumbers(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    /** Turns each run of Chinese numerals into digits, also inside names: 三里河 is 3里河 on both sides. */
    private static String digits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && NUMERALS.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            if (end == i) {
                out.append(text.charAt(i++));
            } else {
                number(text, i, end, out);
                i = end;
            }
        }
        return out.toString();
    }

    private static void number(String text, int start, int end, StringBuilder out) {
        for (int i = start; i < end; i++) {
            int value = NUMERALS.indexOf(text.charAt(i));
            if (value < TEN) {
                out.append(Math.max(value - 1, 0));
            } else {
                // 十五 is 15, 五十 is 50, 二十四 is 24: a ten writes a 1 only at the head and a 0 only at the end
                out.append(i == start ? "1" : "").append(i == end - 1 ? "0" : "");
            }
        }
    }
}
