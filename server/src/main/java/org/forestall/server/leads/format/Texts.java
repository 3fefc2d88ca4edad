package org.forestall.server.leads.format;

/** How text is tidied before it is understood; what is kept verbatim is never touched by this. */
final class Texts {

    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    private Texts() {}

    /**
     * Without outer spaces and without harmless characters that cannot be seen: control characters (line ends and tabs
     * stay), zero-width marks, direction marks. A lone half of a surrogate pair becomes U+FFFD.
     */
    static String clean(String text) {
        int first = firstUnclean(text);
        if (first < 0) {
            return text.strip();
        }
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                clean.append('\uFFFD');
            } else if (!isUnseen(c)) {
                clean.append(c);
            }
        }
        return clean.toString().strip();
    }

    /** Full-width letters, digits and signs as their plain form; the ideographic space as a space. */
    static String halfWidth(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char half = halfWidth(c);
            if (half != c && plain == null) {
                plain = new StringBuilder(text);
            }
            if (plain != null) {
                plain.setCharAt(i, half);
            }
        }
        return plain == null ? text : plain.toString();
    }

    private static char halfWidth(char c) {
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return (char) (c - FULL_WIDTH_SHIFT);
        }
        return switch (c) {
            case '\u3000', '\u00A0' -> ' ';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            default -> c;
        };
    }

    private static int firstUnclean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnseen(c) || Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isUnseen(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.FORMAT -> true;
            default -> false;
        };
    }
}
