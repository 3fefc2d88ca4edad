package org.forestall.server.plan;

/** Why somebody else is asked than the plan wanted; kept, and compared with what came of it. */
enum OverrideReason {
    KNOWS_PERSON,
    LANGUAGE,
    NEARER,
    SPECIALIST,
    LOCAL_KNOWLEDGE,
    TRAINING,
    /** Needs a note. */
    OTHER
}
