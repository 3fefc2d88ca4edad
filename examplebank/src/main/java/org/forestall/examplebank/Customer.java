package org.forestall.examplebank;

import java.util.Locale;
import java.util.Map;
import org.forestall.bankkit.IdentifierKind;

/**
 * Somebody who keeps an account here; invented.
 *
 * @param number the bank's own number
 * @param phone eleven digits
 */
record Customer(String number, String name, String phone, String idNumber) {

    /** By what the police may know this person, written as the watch has it. */
    Map<IdentifierKind, String> identifiers() {
        return Map.of(IdentifierKind.PHONE, "+86" + phone, IdentifierKind.ID_NUMBER, idNumber.toUpperCase(Locale.ROOT));
    }

    /** Says nothing of the person, since it may reach a log. */
    @Override
    public String toString() {
        return "Customer[" + number + "]";
    }
}
