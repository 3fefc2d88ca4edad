package org.forestall.server.banks;

/**
 * On what basis the banks look out for somebody; which of them a jurisdiction's law bears is for its lawyers, the list is
 * this project's proposal.
 */
enum WatchBasis {
    /** 反电信网络诈骗法: precise prevention (art. 4), and the banks' duty to watch transactions (art. 18). */
    ANTI_FRAUD_LAW,
    /** 本人同意. */
    CONSENT_OF_PERSON,
    /** 警银协作协议. */
    AGREEMENT_WITH_BANK
}
