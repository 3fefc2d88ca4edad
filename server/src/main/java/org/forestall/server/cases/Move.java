package org.forestall.server.cases;

/** What can be asked of a case; which moves are legal is {@link CaseTransitions}' table. */
enum Move {
    JOIN_LEAD,
    CLAIM,
    ASSIGN,
    HAND_BACK,
    RAISE_GRADE,
    LOWER_GRADE,
    PULL_UP,
    RECORD_TRACK,
    NOTE_STATE,
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
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
