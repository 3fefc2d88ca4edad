package org.forestall.server.contacts;

/**
 * On what basis somebody of the family is told; each has its words in the console. Which of them a jurisdiction's law
 * bears is for its lawyers: the list is this project's proposal.
 */
enum LegalBasis {
    /** 本人同意. */
    CONSENT_OF_PERSON,
    /** 人身、财产安全紧急情况 (compare Personal Information Protection Law art. 13 (4)). */
    LIFE_OR_PROPERTY_IN_DANGER,
    /** 反电信网络诈骗法规定的劝阻职责. */
    ANTI_FRAUD_LAW,
    /** 监护人. */
    GUARDIAN_OF_PERSON,
    /** 查找下落不明人员. */
    MISSING_PERSON_SEARCH
}
