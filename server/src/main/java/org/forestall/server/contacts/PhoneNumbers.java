package org.forestall.server.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import org.forestall.server.platform.Refused;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Phone numbers as people write them, in the one form in which they are kept. */
@Component
class PhoneNumbers {

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final JurisdictionProfile profile;

    PhoneNumbers(JurisdictionProfile profile) {
        this.profile = profile;
    }

    /** E.164; null for none. */
    @Nullable
    String read(@Nullable String written, String field) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            var number = numbers.parse(written.strip(), profile.phoneRegion());
            if (numbers.isPossibleNumber(number)) {
                return numbers.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            // refused below like any other text that is no number
        }
        throw Refused.field(ContactRefusal.NUMBER_INVALID, field);
    }

    /** Whether a text message can arrive at a number in E.164; a landline takes none. */
    boolean takesMessages(String number) {
        try {
            return numbers.getNumberType(numbers.parse(number, profile.phoneRegion())) != PhoneNumberType.FIXED_LINE;
        } catch (NumberParseException e) {
            return false;
        }
    }

    /** Its last four digits, for lists. */
    static @Nullable String masked(@Nullable String number) {
        if (number == null) {
            return null;
        }
        return number.length() < 8 ? "****" : "****" + number.substring(number.length() - 4);
    }
}
