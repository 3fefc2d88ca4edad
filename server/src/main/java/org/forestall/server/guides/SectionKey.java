package org.forestall.server.guides;

/** What a section of a guide is for, in the order of a conversation. */
public enum SectionKey {
    /** 开场: who I am, where to check it. */
    OPENING,
    /** 取信: the rules that make an outbound contact believable. */
    TRUST,
    /** 先问: ask before saying fraud (套话模式). */
    ASK,
    /** 看迹象. */
    SIGNS,
    /** 说什么: wording, mostly for one state of the person. */
    WORDS,
    /** 骗子下一步: the script, stage by stage. */
    NEXT_STAGE,
    /** 要点: the facts that settle it. */
    FACTS,
    /** 不要说. */
    NEVER,
    /** 收尾: sweep, follow-up, record. */
    CLOSING
}
