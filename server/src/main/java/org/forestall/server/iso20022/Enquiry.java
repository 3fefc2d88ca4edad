package org.forestall.server.iso20022;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.forestall.server.cases.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What a bank is asked about an account.
 *
 * @param ref the number the bank knows it by
 * @param orderId the stop-payment on this account; null where there is none
 * @param confidential the customer is not to be told
 * @param signers the staff numbers of those who signed
 */
record Enquiry(
        long id,
        UUID ref,
        CaseId caseId,
        int unitId,
        int bankId,
        @Nullable Long orderId,
        UUID accountKey,
        Asked asked,
        Status status,
        boolean confidential,
        Instant askedAt,
        AskedBy askedBy,
        List<Long> signers,
        @Nullable Instant answeredAt,
        Delivery delivery) {

    enum Question {
        HOLDER,
        BALANCE,
        MOVEMENTS,
        NEXT_LAYER
    }

    /** What allows the question. */
    enum Basis {
        ANTI_FRAUD_LAW,
        CRIMINAL_PROCEDURE,
        CONSENT_OF_PERSON
    }

    enum Status {
        AWAITING_SIGNATURE,
        SIGNED,
        RECEIVED,
        PARTLY_ANSWERED,
        ANSWERED,
        NOTHING_FOUND,
        DECLINED;

        /** Whether somebody is still waited for: an officer, or the bank. */
        boolean isWaiting() {
            return this == AWAITING_SIGNATURE || this == SIGNED || this == RECEIVED;
        }
    }

    record AskedBy(long id, String name) {}

    /**
     * The question; account and reason are kept sealed.
     *
     * @param reason ours; the bank is not told it
     */
    record Asked(Set<Question> questions, Basis basis, LocalDate from, LocalDate to, String account, String reason) {}

    /** How the message gets there. */
    record Delivery(
            int tries, @Nullable String lastFault, @Nullable Instant deliveredAt) {}

    Enquiry with(Status next, List<Long> signed) {
        return new Enquiry(
                id,
                ref,
                caseId,
                unitId,
                bankId,
                orderId,
                accountKey,
                asked,
                next,
                confidential,
                askedAt,
                askedBy,
                signed,
                answeredAt,
                delivery);
    }
}
