package org.forestall.server.leads.format;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers out of untrusted text: nothing here can be made to grow. */
final class Numbers {

    private static final int LONGEST_INT = 9;
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][-+]?\\d{1,2})?");

    private Numbers() {}

    /** A whole number of at most nine digits; -1 for anything else. */
    static int small(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST_INT) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** A decimal number with at most 40 digits before and after its point and a two-digit exponent; else null. */
    static @Nullable BigDecimal decimal(String text) {
        return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
    }
}
