package org.forestall.engine.powers;

/** Where an order to a bank stands. */
public enum OrderStatus {
    /** 待审批: not enough officers have signed. */
    AWAITING_SIGNATURE,
    /** 已批准: signed, not yet with the bank. */
    SIGNED,
    /** 已送达: the bank's system has it. */
    RECEIVED,
    /** 已生效. */
    EFFECTIVE,
    /** 部分生效: less was found than was named. */
    PARTLY_EFFECTIVE,
    /** 信息不符: what was named does not fit the account; the bank must not act. */
    MISMATCHED,
    /** 银行拒绝. */
    REFUSED,
    /** 未批准. */
    DECLINED,
    /** 已解除: by an officer's decision. */
    LIFTED,
    /** 到期解除. */
    LAPSED,
    /** 转冻结: a freeze took its place. */
    FROZEN;

    /** Whether money is held by it. */
    public boolean holds() {
        return this == EFFECTIVE || this == PARTLY_EFFECTIVE;
    }

    /** Whether nothing can bring it back. */
    public boolean over() {
        return switch (this) {
            case MISMATCHED, REFUSED, DECLINED, LIFTED, LAPSED, FROZEN -> true;
            case AWAITING_SIGNATURE, SIGNED, RECEIVED, EFFECTIVE, PARTLY_EFFECTIVE -> false;
        };
    }
}
