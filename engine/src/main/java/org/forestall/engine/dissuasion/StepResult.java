package org.forestall.engine.dissuasion;

/** What a step came to. */
public enum StepResult {
    /** 奏效: it moved the person, or was done. */
    WORKED,
    /** 部分奏效. */
    PARTLY,
    /** 没找到人、没接通: could not be tried on anybody; it may be tried again. */
    NOT_REACHED,
    /** 无效: tried on the person, and did not help; not to be tried again while they stand where they stand. */
    FAILED
}
