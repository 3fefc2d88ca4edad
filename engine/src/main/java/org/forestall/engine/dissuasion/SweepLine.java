package org.forestall.engine.dissuasion;

import java.util.Locale;

/** A hidden channel to ask after (隐蔽渠道排查), once the person has begun to talk. */
public enum SweepLine {
    /** 第二部手机. [SEED] [QZ25] */
    SECOND_PHONE,
    /** 第二张电话卡、新办卡. [QZ25] */
    SECOND_SIM,
    /** 屏幕共享. [PY26] [YC26] [HB25] */
    SCREEN_SHARE,
    /** 呼叫转移、来电拦截设置 (proposal). */
    CALL_FORWARDING,
    /** 远程控制软件 (proposal). */
    REMOTE_CONTROL,
    /** 涉诈 APP. [XH-XM25] [MPS22] */
    SCAM_APP,
    /** 聊天群、单独联系的账号. [SEED] */
    CHAT_GROUP,
    /** 保密约定. [JC21] [QZ25] */
    SECRECY_PACT,
    /** 按时汇报. [SEED] [QZ25] */
    REPORTING,
    /** 现金、黄金、快递、上门取款. [AK25] [SEED] */
    CASH_OR_COURIER,
    /** 其他账户、银行卡、支付账户. (proposal) */
    OTHER_ACCOUNTS,
    /** 新贷款、网贷. [PY26] */
    NEW_LOANS,
    /** 预约取款、约好的转账. [YD26] [SEED] */
    BOOKED_PAYMENT;

    /** The code of the sentence that says how to check it, such as {@code sweep.check.second-phone}. */
    public String checkCode() {
        return "sweep.check." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
