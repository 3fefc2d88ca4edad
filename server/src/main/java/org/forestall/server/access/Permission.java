package org.forestall.server.access;

/** What a command may require of whoever asks. */
public enum Permission {
    LEAD_VIEW,
    LEAD_ENTER,
    LEAD_IMPORT,
    LEAD_MEND,
    SOURCE_VIEW,
    SOURCE_MANAGE,
    CASE_VIEW,
    CASE_WORK,
    CASE_ASSIGN,
    CASE_PULL_UP,
    CASE_GRADE,
    CASE_CLOSE,
    CASE_REOPEN,
    PERSON_VIEW,
    PERSON_REVEAL,
    PERSON_MERGE,
    TRANSFER_OFFER,
    TRANSFER_ANSWER,
    TRANSFER_ARBITRATE,
    ADDRESS_DECIDE,
    STAFF_VIEW,
    STAFF_MANAGE,
    ROSTER_MANAGE,
    DUTY,
    BULLETIN_SIGN,
    UNIT_VIEW,
    GUIDE_VIEW,
    GUIDE_EDIT,
    BANK_VIEW,
    BANK_ANSWER,
    BANK_MANAGE,
    /** To ask for a hold or a stop. */
    ORDER_ASK,
    /** To sign one, to lift it, to decide on a release; the law may want a sworn officer besides. */
    ORDER_DECIDE,
    /** To speak as a bank: banks only, never a person. */
    BANK_SPEAK,
    AUDIT_VIEW,
    /** To play the district in the computer. */
    TWIN_RUN,
    DEMO_CONTROL
}
