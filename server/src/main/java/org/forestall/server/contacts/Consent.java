package org.forestall.server.contacts;

/** Whether the person at risk agreed that the family is told. */
enum Consent {
    YES,
    NO,
    NOT_ASKED
}
