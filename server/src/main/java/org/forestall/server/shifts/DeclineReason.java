package org.forestall.server.shifts;

/** Why somebody does not take a line over. */
enum DeclineReason {
    OVERLOADED,
    NOT_CERTIFIED,
    /** Knows the person at risk privately. */
    KNOWS_PERSON,
    LANGUAGE,
    LEAVING,
    OTHER
}
