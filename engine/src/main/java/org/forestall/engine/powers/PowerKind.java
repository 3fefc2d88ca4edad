package org.forestall.engine.powers;

/** What a power does with money. */
public enum PowerKind {
    /** 保护性止付: the person's own accounts take in and pay nothing out. */
    PROTECTIVE_HOLD,
    /** 紧急止付: the receiving account pays nothing out. */
    STOP_PAYMENT,
    /** 冻结: the same, for months, by a formal decision. */
    FREEZE,
    /** 银行延迟支付: the bank itself holds a payment back while it asks. */
    BANK_DELAY
}
