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
    UNIT_VIEW,
    GUIDE_VIEW,
    GUIDE_EDIT,
    AUDIT_VIEW,
    DEMO_CONTROL
}
