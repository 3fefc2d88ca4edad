package org.forestall.server.contacts;

/** Where the person was met. */
enum PlaceOfMeeting {
    HOME,
    WORKPLACE,
    BANK_BRANCH,
    HOTEL,
    STATION,
    FAMILY_HOME,
    STREET,
    OTHER
}
