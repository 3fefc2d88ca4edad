package org.forestall.server.cases;

/** The four ways to a person (劝阻轨道); each has its own status. */
public enum Track {
    CALL,
    VISIT,
    FAMILY,
    BANK
}
