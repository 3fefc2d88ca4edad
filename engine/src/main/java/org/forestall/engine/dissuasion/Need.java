package org.forestall.engine.dissuasion;

/** What a step needs before it may be taken. */
public enum Need {
    /** 电话轨道. */
    CALL_TRACK,
    /** 上门轨道. */
    VISIT_TRACK,
    /** 家属轨道. */
    FAMILY_TRACK,
    /** 银行轨道. */
    BANK_TRACK,
    /** 当面: the person stands before us. */
    FACE_TO_FACE,
    /** 两人同行. */
    TWO_PEOPLE,
    /** 民警在场: a sworn officer. */
    SWORN,
    /** 本人同意. */
    CONSENT,
    /** 有记录的法律依据: a legal basis on record, as for telling the family or holding an account. */
    LEGAL_BASIS
}
