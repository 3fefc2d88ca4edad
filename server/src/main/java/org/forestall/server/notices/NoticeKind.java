package org.forestall.server.notices;

/**
 * What a notice is about, in the words its recipients filter and its latency is counted by. Each has a sentence of its
 * own ({@code kind.NAME}) for the codes that have none.
 */
public enum NoticeKind {
    /** 派单: a case or one of its tracks is offered to somebody. */
    OFFER(Urgency.URGENT),
    /** 接手: somebody's case or track needs another, because he is silent or off duty. */
    TAKE_OVER(Urgency.URGENT),
    /** 临期: a clock is about to run out. */
    CLOCK_WARNING(Urgency.HIGH),
    /** 超时: a clock has run out. */
    CLOCK_BREACH(Urgency.URGENT),
    /** 提级: a rung above is asked because the one below did not act. */
    ESCALATION(Urgency.URGENT),
    /** 撤回: a track is no longer needed; whoever works it stops and says so. */
    STAND_DOWN(Urgency.URGENT),
    /** 外勤安全: a crew on a visit has not checked in. */
    CREW_SAFETY(Urgency.URGENT),
    /** 查找: somebody is being searched for. */
    SEARCH(Urgency.URGENT),
    /** 驻守: somebody stays with the person at risk; relief and its end. */
    GUARD(Urgency.HIGH),
    /** 交接班. */
    HANDOVER(Urgency.HIGH),
    /** 值班: rosters, swaps, leave, gaps in the minimum. */
    SHIFT(Urgency.NORMAL),
    /** 回访. */
    FOLLOW_UP(Urgency.NORMAL),
    /** 质检. */
    REVIEW(Urgency.NORMAL),
    /** 反馈: what a lead's source is owed. */
    FEEDBACK(Urgency.HIGH),
    /** 柜面警情: a bank's counter has rung. */
    BANK_ALERT(Urgency.URGENT),
    /** 止付令: one waits for a signature, for the telephone, or nears its end. */
    BANK_ORDER(Urgency.URGENT),
    /** 查询: a question to a bank waits for a signature, has its answer, or goes without one. */
    BANK_ENQUIRY(Urgency.HIGH),
    /** 移送. */
    TRANSFER(Urgency.HIGH),
    /** 通报. */
    BULLETIN(Urgency.NORMAL),
    /** 试发: the administrator tries a channel. */
    TEST(Urgency.NORMAL);

    private final Urgency usually;

    NoticeKind(Urgency usually) {
        this.usually = usually;
    }

    /** The urgency of a notice of this kind that does not say otherwise. */
    public Urgency usually() {
        return usually;
    }
}
