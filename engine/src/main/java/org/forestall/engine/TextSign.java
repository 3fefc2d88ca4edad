package org.forestall.engine;

/** A danger sign that a lead's free text can state; the words for each are in {@code text-signs.tsv}. */
public enum TextSign {
    /** 安全账户、清查资金: told to move the money into an account "of the police". */
    SAFE_ACCOUNT,
    /** 正在转账、准备汇款: the money is moving now. */
    TRANSFERRING,
    /** 屏幕共享: the scammer sees the screen. */
    SCREEN_SHARE,
    /** 预约取现、大额取款: cash is booked or being drawn. */
    WITHDRAWAL,
    /** 现金、黄金交付快递或网约车. */
    HANDOVER,
    /** 保密、不要告诉家人: told to keep it from everyone. */
    SECRECY,
    /** 第二部手机、新办电话卡: a hidden channel. */
    HIDDEN_CHANNEL,
    /** 宾馆开房、独处: gone to a room or place alone. */
    ISOLATED,
    /** 无法提现、解冻、连单: the trap already closed once. */
    CANNOT_WITHDRAW,
    /** 拒不承认、不配合: denies or will not cooperate. */
    DENIES,
    /** 占线、忙音: the line stays busy. */
    BUSY_LINE,
    /** 下载涉诈 APP. */
    SCAM_APP,
    /** 多次转账、已转出. */
    ALREADY_PAID
}
