package org.forestall.engine.dissuasion;

/** What is known of the person that opens or shuts a step. */
public enum Circumstance {
    /** 听力障碍: words must be written. */
    HARD_OF_HEARING,
    /** 有其他号码: another number of theirs is known. */
    OTHER_NUMBER_KNOWN,
    /** 没有可联系的家属. */
    NO_FAMILY,
    /** 骗子仍在线: the scammer is on the line now. */
    SCAMMER_ON_LINE,
    /** 下落不明: nobody knows where they are. */
    WHEREABOUTS_UNKNOWN
}
