package org.forestall.server.leads;

/** What became of a row. */
enum VerdictKind {
    /** It opened a case. */
    ACCEPTED,
    /** It joined the person's open case. */
    JOINED,
    /** The source sent the same before. */
    DUPLICATE,
    /** The source sent this reference before, with other content. */
    REVISED,
    /** It cannot be used as it stands. */
    QUARANTINED
}
