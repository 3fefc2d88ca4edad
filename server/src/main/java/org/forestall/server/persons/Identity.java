package org.forestall.server.persons;

import java.util.regex.Pattern;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as one message says it, already normalised. Blank parts count as not given. It is refused with
 * {@link PersonRefusal#IDENTITY_UNUSABLE} unless it has a phone, an identity number, or a name with an address.
 *
 * @param phone E.164, such as {@code +8613800001234}
 * @param idKind {@link #RESIDENT_ID} or another document's kind; the resident id when only a number is given
 * @param idNumber without spaces, letters in upper case
 * @param address as written
 */
public record Identity(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String idKind,
        @Nullable String idNumber,
        @Nullable String address) {

    /** The kind of an identity number of the resident identity card. */
    public static final String RESIDENT_ID = "RESIDENT_ID";

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{5,14}");
    private static final Pattern ID_NUMBER = Pattern.compile("[0-9A-Z]{4,32}");
    private static final int LONGEST_TEXT = 500;

    public Identity {
        name = given(name);
        phone = given(phone);
        idNumber = given(idNumber);
        idKind = idNumber == null ? null : given(idKind) == null ? RESIDENT_ID : idKind;
        address = given(address);
        check(phone == null || E164.matcher(phone).matches(), "person.phone");
        check(idNumber == null || ID_NUMBER.matcher(idNumber).matches(), "person.idNumber");
        check(name == null || name.length() <= LONGEST_TEXT, "person.name");
        check(address == null || address.length() <= LONGEST_TEXT, "person.address");
        check(phone != null || idNumber != null || (name != null && address != null), "person");
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void check(boolean usable, String field) {
        if (!usable) {
            throw Refused.field(PersonRefusal.IDENTITY_UNUSABLE, field);
        }
    }
}
