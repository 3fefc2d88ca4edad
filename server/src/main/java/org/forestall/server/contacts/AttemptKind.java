package org.forestall.server.contacts;

/** In which way somebody was tried to be reached. */
enum AttemptKind {
    CALL,
    VISIT,
    FAMILY,
    MESSAGE
}
