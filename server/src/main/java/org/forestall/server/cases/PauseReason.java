package org.forestall.server.cases;

/** Why a case's clocks stand still. */
public enum PauseReason {
    /** The person asked for another hour. */
    PERSON_ASKED,
    /** The carrier was asked for help and has not answered. */
    WAITING_CARRIER,
    /** Another unit or authority has to act first. */
    WAITING_OTHERS,
    /** The person travels and cannot be met before. */
    PERSON_TRAVELS
}
