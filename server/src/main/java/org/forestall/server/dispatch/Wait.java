package org.forestall.server.dispatch;

/** What a case's time went into (the lost minute). */
enum Wait {
    /** In the queue: nobody had signed for it. The unit's duty post. */
    QUEUE(Whose.POST),
    /** Assigned, not accepted. The one it was assigned to. */
    ACCEPTANCE(Whose.PERSON),
    /** In somebody's hands, and nobody had called yet. */
    FIRST_CALL(Whose.PERSON),
    /** Called without success; nobody was on the way. */
    BETWEEN_ATTEMPTS(Whose.PERSON),
    /** A pair was on the way. */
    TRAVEL(Whose.CREW),
    /** At the door, or with the person. */
    ON_SITE(Whose.CREW),
    /** Somebody stayed with the person. */
    GUARD(Whose.CREW),
    /** The person was looked for. */
    SEARCH(Whose.CREW),
    /** Reached, and not persuaded. */
    PERSUASION(Whose.PERSON),
    /** The bank was asked and had not answered. */
    BANK(Whose.BANK),
    /** The clocks stood still, for the reason given. */
    PAUSED(Whose.PERSON),
    /** Offered to another unit. */
    TRANSFER(Whose.OTHER_UNIT),
    /** Persuaded; watched and followed up. */
    WATCH(Whose.PERSON),
    /** Persuaded, and not yet closed or put under watch. */
    CLOSING(Whose.PERSON);

    /** Whose clock it was. */
    enum Whose {
        POST,
        PERSON,
        CREW,
        BANK,
        OTHER_UNIT
    }

    private final Whose whose;

    Wait(Whose whose) {
        this.whose = whose;
    }

    Whose whose() {
        return whose;
    }
}
