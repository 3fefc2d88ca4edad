package org.forestall.server.persons;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a resident identity number says of its holder: GB 11643 has the birthday in it, and an odd or even order number. */
record ResidentNumber(LocalDate born, Sex sex) {

    private static final Pattern NEW_FORM = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern OLD_FORM = Pattern.compile("[0-9]{15}");

    /** Null when the document is another one, or its number is not of the form. */
    static @Nullable ResidentNumber of(Details.@Nullable Document document) {
        if (document == null || !document.kind().equals(Identity.RESIDENT_ID)) {
            return null;
        }
        String number = document.number();
        if (NEW_FORM.matcher(number).matches()) {
            return of(number.substring(6, 14), number.charAt(16));
        }
        return OLD_FORM.matcher(number).matches() ? of("19" + number.substring(6, 12), number.charAt(14)) : null;
    }

    private static @Nullable ResidentNumber of(String birthday, char order) {
        try {
            LocalDate born = LocalDate.of(
                    Integer.parseInt(birthday.substring(0, 4)),
                    Integer.parseInt(birthday.substring(4, 6)),
                    Integer.parseInt(birthday.substring(6, 8)));
            return new ResidentNumber(born, (order - '0') % 2 == 1 ? Sex.M : Sex.F);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Full years. */
    int ageOn(LocalDate day) {
        return Math.max(0, Period.between(born, day).getYears());
    }
}
