package org.forestall.engine.ledger;

/** What became of money. Never added up: the same yuan may be at risk, then stopped, then frozen, then returned. */
public enum MoneyKind {
    /** 涉险金额: within the scammer's reach. */
    AT_RISK,
    /** 已转出: gone from the person's hands. */
    MOVED,
    /** 止付: held for hours on the receiving account. */
    STOPPED,
    /** 冻结: held by a freeze order. */
    FROZEN,
    /** 返还: back with the person. */
    RETURNED,
    /** 避免损失: still the person's own because somebody stepped in. Falls by what the person moves later. */
    SAVED
}
