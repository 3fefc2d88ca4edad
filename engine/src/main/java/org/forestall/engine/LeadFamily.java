package org.forestall.engine;

/** Where a lead's suspicion comes from (预警类别); independent of its grade. */
public enum LeadFamily {
    /** 资金预警: money is moving or about to move; from 2023 on, practice asks for a meeting every time. */
    FUND,
    /** 触网预警: the person was in contact with a scam call, message, site or app. */
    CONTACT,
    /** 银行柜面: a branch's teller is worried about a customer. */
    BANK_COUNTER,
    /** 群众举报: a relative, neighbour or the person reported it. */
    REPORT
}
