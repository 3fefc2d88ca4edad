package org.forestall.server.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Resident id numbers which pass every check and belong to nobody: Xicheng's area code, a birth date, a sequence of 996
 * to 999 and the check digit. GB 11643 keeps these four sequences for people who have passed a hundred, and everyone
 * here is younger. A number is handed out once; when a birth date is used up, so few are left that none is given.
 */
final class ResidentNumbers {

    private static final String AREA = "110102";
    private static final LocalDate FIRST = LocalDate.of(1926, 1, 1);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private final BitSet used = new BitSet();

    /** An unused number for this sex near this birth date, or null when there is none within a year. */
    @Nullable
    String issue(LocalDate born, boolean female) {
        for (int later = 0; later < 365; later++) {
            LocalDate date = born.plusDays(later);
            for (int sequence = female ? 996 : 997; sequence <= 999; sequence += 2) {
                int slot = (int) (date.toEpochDay() - FIRST.toEpochDay()) * 4 + sequence - 996;
                if (!used.get(slot)) {
                    used.set(slot);
                    return withCheckDigit(AREA + date.format(DateTimeFormatter.BASIC_ISO_DATE) + sequence);
                }
            }
        }
        return null;
    }

    /** The seventeen digits and their check digit of ISO 7064 MOD 11-2. */
    static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + CHECK_DIGITS.charAt(sum % 11);
    }
}
