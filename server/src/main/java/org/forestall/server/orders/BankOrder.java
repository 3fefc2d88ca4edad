package org.forestall.server.orders;

import java.time.Instant;
import java.util.UUID;
import org.forestall.engine.powers.OrderState;
import org.forestall.engine.powers.PowerKind;
import org.forestall.server.cases.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A hold, a stop-payment or a freeze of one account, on one case.
 *
 * @param ref the number the bank knows it by
 * @param parentId the order on the account this money came from; null on the first layer
 * @param followsId the stop-payment that this freeze is to take the place of
 * @param holdId the hold on several accounts of a person that it was asked for with; null where it was asked for alone
 * @param notifiedAt when the person was told of a hold; null while not
 */
record BankOrder(
        long id,
        UUID ref,
        CaseId caseId,
        int unitId,
        int bankId,
        PowerKind kind,
        String power,
        UUID accountKey,
        @Nullable Long parentId,
        @Nullable Long followsId,
        @Nullable Long holdId,
        String currency,
        AskedBy askedBy,
        OrderState state,
        @Nullable Instant notifiedAt,
        Named named) {

    record AskedBy(long id, String name) {}

    /**
     * What names the account and says why; kept sealed.
     *
     * @param amount in the currency's smallest unit; null where the whole account is meant
     * @param transferredAt when the money went there
     * @param essentialExpenses how much the person may draw in a month for living; null where nothing was set
     */
    record Named(
            String account,
            String holder,
            @Nullable Long amount,
            @Nullable Instant transferredAt,
            String reason,
            @Nullable Long essentialExpenses) {

        Named allowing(@Nullable Long expenses) {
            return new Named(account, holder, amount, transferredAt, reason, expenses);
        }
    }

    BankOrder with(OrderState next) {
        return new BankOrder(
                id,
                ref,
                caseId,
                unitId,
                bankId,
                kind,
                power,
                accountKey,
                parentId,
                followsId,
                holdId,
                currency,
                askedBy,
                next,
                notifiedAt,
                named);
    }

    BankOrder with(Named next) {
        return new BankOrder(
                id,
                ref,
                caseId,
                unitId,
                bankId,
                kind,
                power,
                accountKey,
                parentId,
                followsId,
                holdId,
                currency,
                askedBy,
                state,
                notifiedAt,
                next);
    }
}
