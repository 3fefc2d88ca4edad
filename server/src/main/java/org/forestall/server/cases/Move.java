package org.forestall.server.cases;

/** What can be asked of a case; which moves are legal is {@link CaseTransitions}' table. */
public enum Move {
    JOIN_LEAD,
    CLAIM,
    ASSIGN,
    HAND_BACK,
    ACCEPT,
    FALL_BACK,
    HAND_OVER,
    RAISE_GRADE,
    LOWER_GRADE,
    PULL_UP,
    RECORD_TRACK,
    NOTE_STATE,
    /** Contacts and what belongs to them. */
    RECORD_CONTACT,
    /** A search for somebody who cannot be found. */
    SEARCH,
    /** Asks the banks to look out, or lets them stop: on a closed case too, which stays closed and as it is. */
    WATCH_BANKS,
    PAUSE,
    RESUME,
    /** A clock, an operation or a series moves by itself. */
    KEEP_TIME,
    FOLLOW_UP,
    /** Looks back at what is closed. */
    REVIEW,
    ADD_NOTE,
    SET_TYPE,
    BEGIN_WATCH,
    END_WATCH,
    OFFER_TRANSFER,
    END_TRANSFER,
    MOVE,
    FOLD,
    CLOSE,
    CLOSE_TRANSFERRED,
    REOPEN;

    /** As the API names it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
