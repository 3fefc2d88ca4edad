package org.forestall.engine.dissuasion;

import java.util.Locale;

/** What must not happen in an attempt (guides, section NEVER). */
public enum Lapse {
    /** 索要验证码、密码. */
    ASKED_FOR_SECRETS,
    /** 要求转账、装软件、点链接. */
    ASKED_TO_TRANSFER,
    /** 说教、训斥. [ZW-GC26] */
    PREACHED,
    /** 争论感情真假 (china.md 5.1). */
    ARGUED_ABOUT_LOVE,
    /** “你必须”: pressed or threatened. */
    PRESSED,
    /** 当众贴标签. */
    LABELLED,
    /** 承诺追回. */
    PROMISED_RECOVERY,
    /** 责怪“早告诉过你”. */
    BLAMED;

    /** The code of the reason that this lapse gives, such as {@code attempt.lapse.preached}. */
    public String code() {
        return "attempt.lapse." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
