package org.forestall.engine.dissuasion;

import java.util.Locale;

/** A sign of a deeply persuaded victim (深度洗脑), each seen in at least one reported case. */
public enum ResistanceSign {
    /** 矢口否认: denies any such call, while the system shows one. [SEED] [HYL] [SH] */
    FLAT_DENIAL,
    /** 持续占线: busy again and again; somebody is talking to them now. [PY26] [BY20] [BB] [AS22] */
    LINE_BUSY,
    /** 一接就挂: hangs up at once. [PY26] [BY20] */
    HANGS_UP,
    /** 随后关机: then switched off. [BY20] [BB] */
    SWITCHED_OFF,
    /** 第二部手机、新电话卡: another phone or a new card for the scammer alone. [SEED] [QZ25] */
    SECOND_PHONE,
    /** 每日汇报行踪: reports every movement to the scammer. [SEED] [QZ25] */
    REPORTS_DAILY,
    /** 反锁房间、宾馆、停在僻静处的车: shut away alone. [BY20] [ZY16] [SL] [NJ14] */
    SHUT_AWAY,
    /** 答非所问、回避. [TJ-CC24] */
    EVADES_QUESTIONS,
    /** 不肯说住址、所在位置. [TJ-CC24] */
    REFUSES_ADDRESS,
    /** “我的钱不用你管”. [ZW-GC26] [TANG] */
    MONEY_IS_MINE,
    /** “让我赌一把”: knows the risk and wants to go on. [ZW-GC26] */
    WANTS_TO_GAMBLE,
    /** “你们不懂我们的感情”. [ZW-GC26] [TANG] */
    DEFENDS_LOVE,
    /** “警察一个月挣几千块，懂投资吗”. [ZW-GC26] */
    SCORNS_ADVICE,
    /** 认为96110、来电人、上门民警都是假的: was told so by the scammer. [BB] [SH] */
    HOLDS_US_FOR_FAKE,
    /** 把民警的号码交给骗子. [ZY16] */
    PASSES_ON_OUR_NUMBER,
    /** 以为民警是来抓她的，惊慌: takes the real police for an arrest. [YC26] [BY20] */
    FEARS_ARREST,
    /** 在银行说法前后不一: shifting stories at the counter. [CS-BANK] [AK25] */
    SHIFTING_STORY,
    /** 拒绝与家人通话. [CS-BANK] [AK25] */
    REFUSES_FAMILY_CALL,
    /** 戴着耳机: somebody prompts at the counter. [CS-BANK] [AK25] */
    WEARS_HEADSET,
    /** 躲避民警、捉迷藏. [ZW-GC26] */
    HIDES_FROM_US,
    /** 劝后仍转账: went on paying after being told. [ZW-GC26] */
    KEEPS_PAYING,
    /** 多次预警无变化. [CH] */
    WARNED_IN_VAIN;

    /** The code of the reason that this sign gives, such as {@code resistance.flat-denial}. */
    public String code() {
        return "resistance." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
