package org.forestall.server.leads.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads identity documents. Without a kind, in China, the number is a resident id and checked by GB 11643-1999. */
final class IdentityText {

    private static final String RESIDENT_ID = "RESIDENT_ID";
    private static final String NATIONAL_ID = "NATIONAL_ID";

    /** Those that carry numbers of the resident id's form as well. */
    private static final Set<String> RESIDENT_FORM = Set.of(RESIDENT_ID, "RESIDENCE_PERMIT");

    private static final Pattern NEW_FORM = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final Pattern OLD_FORM = Pattern.compile("[1-9]\\d{14}");
    private static final Pattern OTHER_FORM = Pattern.compile("[0-9A-Z]{4,32}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int EARLIEST_BIRTH = 1900;

    private IdentityText() {}

    /** @param number capital letters and digits; resident ids in the form of 18 */
    record Document(String kind, String number) {}

    static @Nullable Document read(Fields fields, ReadContext context) {
        String kind = kind(fields, context.phoneRegion());
        String text = fields.plain(LeadField.ID_NUMBER);
        if (kind == null || text == null || PhoneText.noteScientific(fields, LeadField.ID_NUMBER, text)) {
            return null;
        }
        String number = text.toUpperCase(Locale.ROOT).replaceAll("[\\s()./-]", "");
        if (RESIDENT_FORM.contains(kind)) {
            LocalDate today = LocalDate.ofInstant(context.receivedAt(), context.zone());
            String resident = resident(fields, number, today);
            return resident == null ? null : new Document(kind, resident);
        }
        if (!OTHER_FORM.matcher(number).matches()) {
            fields.problem(
                    LeadField.ID_NUMBER,
                    "id.unreadable",
                    "A document's number is 4 to 32 letters and digits; correct it.");
            return null;
        }
        return new Document(kind, number);
    }

    private static @Nullable String kind(Fields fields, String region) {
        String text = fields.text(LeadField.ID_KIND);
        if (text == null) {
            return region.equals("CN") ? RESIDENT_ID : NATIONAL_ID;
        }
        String kind = Vocabulary.find("idKind", text);
        if (kind == null) {
            fields.problem(
                    LeadField.ID_KIND,
                    "idKind.unknown",
                    "The kind of document is not known; choose OTHER, or leave it out for a resident id.");
        }
        return kind;
    }

    private static @Nullable String resident(Fields fields, String number, LocalDate today) {
        boolean old = OLD_FORM.matcher(number).matches();
        if (!old && !NEW_FORM.matcher(number).matches()) {
            fields.problem(
                    LeadField.ID_NUMBER,
                    "id.unreadable",
                    "A resident id has 18 characters, or 15 in the old form; name the kind of any other document.");
            return null;
        }
        String full = old ? withCheck(number.substring(0, 6) + "19" + number.substring(6)) : number;
        if (!hasBirthday(full, today)) {
            fields.problem(
                    LeadField.ID_NUMBER,
                    "id.birthday",
                    "The number holds an impossible date of birth; compare it with the document.");
            return null;
        }
        if (!withCheck(full.substring(0, 17)).equals(full)) {
            fields.problem(
                    LeadField.ID_NUMBER,
                    "id.checksum",
                    "A character of the number is wrong; compare it with the document.");
            return null;
        }
        return full;
    }

    private static boolean hasBirthday(String number, LocalDate today) {
        try {
            LocalDate born = LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return born.getYear() >= EARLIEST_BIRTH && !born.isAfter(today);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String withCheck(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + CHECKS.charAt(sum % 11);
    }
}
