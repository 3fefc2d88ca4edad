package org.forestall.server.access;

import static org.forestall.server.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** What a person is here to do. One table says what each role may; nothing else in the system compares roles. */
public enum Role {
    /** 劝阻员. */
    DISSUADER(
            EnumSet.of(
                    LEAD_VIEW,
                    LEAD_ENTER,
                    CASE_VIEW,
                    CASE_WORK,
                    CASE_PULL_UP,
                    CASE_GRADE,
                    CASE_CLOSE,
                    PERSON_VIEW,
                    PERSON_REVEAL,
                    TRANSFER_OFFER,
                    UNIT_VIEW,
                    STAFF_VIEW,
                    GUIDE_VIEW,
                    BANK_VIEW,
                    BANK_ANSWER,
                    ORDER_ASK,
                    DUTY),
            false),
    /** 派出所负责人. */
    STATION_LEAD(
            EnumSet.of(
                    LEAD_VIEW,
                    LEAD_ENTER,
                    LEAD_IMPORT,
                    LEAD_MEND,
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
                    UNIT_VIEW,
                    STAFF_VIEW,
                    DUTY,
                    ROSTER_MANAGE,
                    GUIDE_VIEW,
                    BANK_VIEW,
                    BANK_ANSWER,
                    ORDER_ASK,
                    ORDER_DECIDE,
                    BULLETIN_SIGN),
            false),
    /** 劝阻中队. */
    SQUAD(
            EnumSet.of(
                    LEAD_VIEW,
                    LEAD_ENTER,
                    LEAD_IMPORT,
                    LEAD_MEND,
                    SOURCE_VIEW,
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
                    ADDRESS_DECIDE,
                    UNIT_VIEW,
                    STAFF_VIEW,
                    DUTY,
                    ROSTER_MANAGE,
                    GUIDE_VIEW,
                    GUIDE_EDIT,
                    BANK_VIEW,
                    BANK_ANSWER,
                    ORDER_ASK,
                    ORDER_DECIDE,
                    TWIN_RUN,
                    BULLETIN_SIGN),
            true),
    /** 指挥员. */
    COMMANDER(
            EnumSet.of(
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
                    UNIT_VIEW,
                    GUIDE_VIEW,
                    GUIDE_EDIT,
                    BANK_VIEW,
                    BANK_ANSWER,
                    ORDER_ASK,
                    ORDER_DECIDE,
                    BANK_MANAGE,
                    STAFF_VIEW,
                    DUTY,
                    ROSTER_MANAGE,
                    BULLETIN_SIGN,
                    AUDIT_VIEW,
                    TWIN_RUN,
                    DEMO_CONTROL),
            true),
    /** 管理员: keeps the system; sees no case and no person. */
    ADMINISTRATOR(
            EnumSet.of(
                    STAFF_MANAGE,
                    LEAD_IMPORT,
                    SOURCE_VIEW,
                    SOURCE_MANAGE,
                    BANK_VIEW,
                    BANK_MANAGE,
                    UNIT_VIEW,
                    STAFF_VIEW,
                    AUDIT_VIEW,
                    DEMO_CONTROL),
            true);

    private final Set<Permission> permissions;
    private final boolean wholeDistrict;

    Role(Set<Permission> permissions, boolean wholeDistrict) {
        this.permissions = Set.copyOf(permissions);
        this.wholeDistrict = wholeDistrict;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** Whether the role's rows are the whole district's or its own unit's. */
    public boolean wholeDistrict() {
        return wholeDistrict;
    }
}
