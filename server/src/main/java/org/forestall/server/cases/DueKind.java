package org.forestall.server.cases;

/** What has to happen on a case by a time. Several run at once; the board shows the one that stands first. */
public enum DueKind {
    /** 签收: somebody takes it, or accepts what was assigned. */
    SIGN_FOR,
    /** 首次电话: the first attempt, whatever comes of it. */
    FIRST_CALL,
    /** 出警上门: somebody is on the way, while nobody has spoken with the person. */
    DISPATCH,
    /** 联系家属. */
    FAMILY,
    /** 通知银行. */
    BANK,
    /** 见面. */
    MEET,
    /** 反馈: the answer to the source. */
    FEEDBACK;

    /** As the profile and the API name it: {@code sign-for}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
