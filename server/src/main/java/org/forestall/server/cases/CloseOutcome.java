package org.forestall.server.cases;

/** How a case ended (处置结果). */
public enum CloseOutcome {
    /** 真实被骗中-已劝阻. */
    DISSUADED,
    /** 已提醒: low risk, reached by a message or a short call as its grade demands. */
    REMINDED,
    /** 已被骗部分止损. */
    PARTLY_LOST,
    /** 已被骗. */
    LOST,
    /** 未涉诈-误报. */
    FALSE_ALARM,
    /** 确实找不到; needs a second person's word. */
    NOT_FOUND,
    /** 不符: the lead's data belong to nobody here. */
    MISMATCH,
    /** 重复预警. */
    DUPLICATE,
    /** 移交: another unit outside the district took it over; only an accepted transfer closes so. */
    TRANSFERRED
}
