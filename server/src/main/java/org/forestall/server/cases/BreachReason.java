package org.forestall.server.cases;

/** Why a clock was broken, in the words of whoever answers for it. */
public enum BreachReason {
    NOBODY_FREE,
    PERSON_UNREACHABLE,
    WRONG_DATA,
    TRAVEL,
    WAITING_OTHERS,
    OVERLOOKED,
    OTHER
}
