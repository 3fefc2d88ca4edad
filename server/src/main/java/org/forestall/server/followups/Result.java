package org.forestall.server.followups;

/** What a follow-up came to. */
enum Result {
    /** 稳定: the person stands by it. */
    STEADY,
    /** 动摇: the fraudster is believed again, a little. */
    WAVERING,
    /** 复发: in touch with the fraudster again, or about to pay. */
    RELAPSED,
    /** 未见到: nobody was met or reached. */
    NOT_MET,
    /** 拒绝: met, and would not talk. */
    REFUSED
}
