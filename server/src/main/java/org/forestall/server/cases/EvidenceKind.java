package org.forestall.server.cases;

/** What somebody can show for the way a case is closed. */
public enum EvidenceKind {
    MET_IN_PERSON,
    TALKED_ON_PHONE,
    MESSAGE_SENT,
    FAMILY_CONFIRMED,
    BANK_CONFIRMED,
    STATEMENT_SHOWN,
    APP_REMOVED,
    SECOND_PERSON,
    MATERIAL_REF
}
