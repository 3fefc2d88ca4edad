package org.forestall.server.contacts;

/** Who was met on a visit. */
enum MetWith {
    PERSON,
    FAMILY,
    COMMUNITY_WORKER,
    COLLEAGUE,
    BANK_STAFF,
    OTHER
}
