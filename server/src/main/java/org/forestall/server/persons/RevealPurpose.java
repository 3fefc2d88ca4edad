package org.forestall.server.persons;

/** What unmasked personal data is wanted for; a code, because free text might hold personal data itself. */
public enum RevealPurpose {
    CALL,
    VISIT,
    FAMILY,
    BANK,
    VERIFY,
    TRANSFER,
    CASE_WORK,
    SUPERVISION
}
