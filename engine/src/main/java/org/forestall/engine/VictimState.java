package org.forestall.engine;

/** Where the person stands (事主状态), as far as the last contact showed. */
public enum VictimState {
    /** 未联系上: nobody has spoken with the person yet. */
    UNREACHED,
    /** 否认: denies any contact with a scammer, or defends it. */
    DENIES,
    /** 动摇: has begun to doubt. */
    WAVERS,
    /** 承认: says what happened. */
    ADMITS,
    /** 资金安全: the money is shown to be still there. */
    MONEY_SAFE,
    /** 清除: the hidden channels are found and removed. */
    CLEAN,
    /** 复发: in contact with the scammer again. */
    RELAPSED
}
