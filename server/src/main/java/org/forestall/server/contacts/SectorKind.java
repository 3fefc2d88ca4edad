package org.forestall.server.contacts;

/** Where somebody may be who cannot be found. */
enum SectorKind {
    HOME,
    WORK,
    SECOND_HOME,
    FAMILY,
    HOTELS,
    BRANCHES,
    LAST_PLACE
}
