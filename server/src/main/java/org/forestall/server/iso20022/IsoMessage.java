package org.forestall.server.iso20022;

/** The messages that are spoken here, each in the one version that banks and we agreed on. */
enum IsoMessage {
    /** A stop-payment: request to cancel a payment, bank to bank. */
    CAMT_056("camt.056.001.08"),
    /** What came of it: resolution of an investigation. */
    CAMT_029("camt.029.001.09"),
    /** Money comes back: payment return. */
    PACS_004("pacs.004.001.09"),
    /** An authority's question: information request opening. */
    AUTH_001("auth.001.001.02"),
    /** The answer: information request response. */
    AUTH_002("auth.002.001.02"),
    /** Whether the question is still confidential: information request status change. */
    AUTH_003("auth.003.001.01");

    private final String identifier;

    IsoMessage(String identifier) {
        this.identifier = identifier;
    }

    /** Such as {@code camt.056.001.08}. */
    String identifier() {
        return identifier;
    }

    String namespace() {
        return "urn:iso:std:iso:20022:tech:xsd:" + identifier;
    }
}
