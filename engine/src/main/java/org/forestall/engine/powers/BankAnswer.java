package org.forestall.engine.powers;

/** What a bank may say to an order; it may say several things, one after the other. */
public enum BankAnswer {
    /** 已止付. */
    EFFECTIVE,
    /** 部分止付: some of the sum. */
    PARTLY,
    /** 要素不符: account, name, amount or time do not fit. */
    MISMATCH,
    /** 无此账户. */
    NOT_FOUND,
    /** 拒绝执行. */
    REFUSED,
    /** 已解除: the bank has lifted it. */
    LIFTED
}
