package org.forestall.server.plan;

/** Why somebody does not take what the plan offers; kept, and counted. */
enum DeclineReason {
    ON_ANOTHER_CASE,
    TOO_FAR,
    UNWELL,
    /** 回避: knows the person or the family. */
    KNOWS_PERSON_CONFLICT,
    LANGUAGE,
    SHIFT_ENDS,
    NO_TRANSPORT,
    /** Needs a note. */
    OTHER
}
