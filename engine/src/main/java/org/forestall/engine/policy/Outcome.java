package org.forestall.engine.policy;

/** What came of an action, as the person who did it sees it. */
public enum Outcome {
    /** 未接通、未见到. */
    NOT_REACHED,
    /** 占线: reported as a sign of danger, not of absence (china.md 1.4). */
    LINE_BUSY,
    /** 排除: it is clear that nobody is being cheated. */
    CLEARED,
    /** 否认: says there is nothing, and nothing shows that it is so. */
    DENIED,
    /** 承认接触但不听劝. */
    ARGUED,
    /** 劝住: the money stays. */
    STOPPED,
    /** 已布控: the watch is in place. */
    IN_PLACE;

    /** Whether somebody was spoken with. */
    public boolean isTalk() {
        return this != NOT_REACHED && this != LINE_BUSY && this != IN_PLACE;
    }

    /** Whether nothing further is to be done. */
    public boolean isEnd() {
        return this == CLEARED || this == STOPPED;
    }
}
