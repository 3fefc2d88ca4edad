package org.forestall.server.orders;

import java.time.Instant;
import java.util.UUID;
import org.forestall.engine.powers.OrderState;
import org.forestall.engine.powers.PowerKind;
import org.forestall.server.cases.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What a bank holds for a case has changed, or may have; said inside the transaction.
 *
 * @param accountKey the same for the same account, whoever asked
 * @param before null for a new order
 */
public record OrderMoved(
        long orderId,
        CaseId caseId,
        int unitId,
        PowerKind kind,
        UUID accountKey,
        String currency,
        @Nullable OrderState before,
        OrderState after,
        Instant at) {}
