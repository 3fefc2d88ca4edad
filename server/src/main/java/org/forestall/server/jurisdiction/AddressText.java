package org.forestall.server.jurisdiction;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** An address as people write it, made comparable. */
final class AddressText {

    private static final Pattern NOISE = Pattern.compile("[\\s,，.。;；:：、()（）\\[\\]【】·\"'“”-]+");
    private static final Pattern HOUSE = Pattern.compile("[0-9A-Z零〇甲乙丙丁].*$");

    private AddressText() {}

    /** Full-width forms made plain, spaces and marks gone, Latin letters large. */
    static String normalise(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(java.util.Locale.ROOT);
        return NOISE.matcher(plain).replaceAll("");
    }

    /**
     * What a decision is remembered by: the text up to the first house number, so that a decision on one flat serves the
     * whole estate; the whole text when it begins with a number.
     */
    static String decisionKey(String text) {
        String normalised = normalise(text);
        String head = HOUSE.matcher(normalised).replaceFirst("");
        return head.length() >= 3 ? head : normalised;
    }
}
