package org.forestall.server.cases;

/** What has to happen next, and by when it is late. */
public enum DueKind {
    /** 签收: somebody takes it. */
    SIGN_FOR,
    /** 首次电话. */
    FIRST_CALL,
    /** 见面. */
    MEET,
    /** 反馈: the close, and with it the answer to the source. */
    FEEDBACK
}
