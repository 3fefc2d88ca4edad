package org.forestall.server.jurisdiction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds every known name in a text. A table keyed by a name's first two signs says which lengths are worth looking up,
 * so that a text of 30 signs costs a few dozen look-ups among 70,000 names.
 */
final class Gazetteer {

    private static final int SLOTS = 1 << 15;
    private static final int LONGEST = 63;

    private final Map<String, List<Place>> places;
    private final long[] lengths = new long[SLOTS];

    Gazetteer(Map<String, List<Place>> places) {
        this.places = places;
        for (String name : places.keySet()) {
            if (name.length() < 2 || name.length() > LONGEST) {
                throw new IllegalArgumentException("cannot look for " + name);
            }
            lengths[slot(name, 0)] |= 1L << name.length();
        }
    }

    private static int slot(String text, int at) {
        return (text.charAt(at) * 31 + text.charAt(at + 1)) * 0x9E3779B1 >>> 17;
    }

    /** All names in the text, also those that lie in one another. */
    List<Mark> scan(String text) {
        List<Mark> found = new ArrayList<>();
        for (int start = 0; start + 1 < text.length(); start++) {
            long open = lengths[slot(text, start)];
            while (open != 0) {
                int end = start + Long.numberOfTrailingZeros(open);
                open &= open - 1;
                if (end > text.length()) {
                    break;
                }
                List<Place> here = places.get(text.substring(start, end));
                if (here != null && wholeNumbers(text, start, end)) {
                    found.add(new Mark(start, end, here));
                }
            }
        }
        return found;
    }

    /** A name that starts or ends with a digit must not cut a number: 西里1区 is not in 西里11区. */
    private static boolean wholeNumbers(String text, int start, int end) {
        return !(start > 0 && isDigit(text, start) && isDigit(text, start - 1))
                && !(end < text.length() && isDigit(text, end) && isDigit(text, end - 1));
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
