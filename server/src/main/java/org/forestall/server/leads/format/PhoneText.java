package org.forestall.server.leads.format;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads phone numbers to E.164. */
final class PhoneText {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final Pattern SPELLING =
            Pattern.compile("[+(]?[+\\d][\\d\\s().-]*((转|ext\\.?|x)\\s*\\d{1,6})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEVERAL = Pattern.compile("[;、,/|\\n]");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{1,2}");
    private static final int MOBILE_LENGTH = 11;

    private PhoneText() {}

    /** The person's own number; null when there is none, or none that can be dialled, which is noted. */
    static @Nullable String readOwn(Fields fields, String region) {
        String text = fields.plain(LeadField.PHONE);
        if (text == null) {
            return null;
        }
        String phone = normalise(text, region);
        if (phone == null && !noteScientific(fields, LeadField.PHONE, text)) {
            boolean several = SEVERAL.matcher(text).find();
            fields.problem(
                    LeadField.PHONE,
                    several ? "phone.several" : "phone.unreadable",
                    several
                            ? "Give one number only, and the others in the text."
                            : "No such number can be dialled; write it with its area code, or +86 and the number.");
        }
        return phone;
    }

    /** E.164; null when the text is no valid number. The text is in its plain form. */
    static @Nullable String normalise(String text, String region) {
        if (region.equals("CN") && isMainlandMobile(text)) {
            return "+86" + text;
        }
        if (!SPELLING.matcher(text).matches()) {
            return null;
        }
        String digits = compact(text);
        boolean withCountry = digits.startsWith("+86") || digits.startsWith("0086");
        String mobile = withCountry ? digits.substring(digits.startsWith("+") ? 3 : 4) : digits;
        if ((withCountry || region.equals("CN")) && isMainlandMobile(mobile)) {
            return "+86" + mobile;
        }
        return byLibrary(text.startsWith("00") ? "+" + text.substring(2) : text, region);
    }

    /** Whether a spreadsheet has turned the digits into something like 1.38E+10, which is noted. */
    static boolean noteScientific(Fields fields, LeadField field, String text) {
        boolean scientific = SCIENTIFIC.matcher(text).matches();
        if (scientific) {
            fields.problem(
                    field,
                    "text.scientific",
                    "A spreadsheet has shortened this number; format the column as text and enter it again.");
        }
        return scientific;
    }

    private static @Nullable String byLibrary(String text, String region) {
        try {
            PhoneNumber number = LIBRARY.parse(text, region);
            return LIBRARY.isValidNumber(number) ? LIBRARY.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null;
        }
    }

    private static String compact(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '+' || (c >= '0' && c <= '9')) {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    /** The plain spelling that nearly all leads have; asking the library costs ten times as much. */
    private static boolean isMainlandMobile(String text) {
        if (text.length() != MOBILE_LENGTH || text.charAt(0) != '1' || text.charAt(1) < '3') {
            return false;
        }
        for (int i = 1; i < MOBILE_LENGTH; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
