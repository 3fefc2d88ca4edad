package org.forestall.server.banks;

/** What came of a customer's visit to the counter. */
enum AlertResult {
    /** The police gave the all-clear. */
    ALL_CLEAR,
    /** The counter itself saw that there was no danger. */
    NO_CONCERN,
    /** The customer did without the payment. */
    PERSUADED,
    /** The customer went away with the money still in the account. */
    LEFT,
    /** The money has left, or was handed out. */
    WITHDREW
}
