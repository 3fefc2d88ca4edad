package org.forestall.examplebank;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order keeps from being paid out of an account.
 *
 * @param kind as the order says: {@code PROTECTIVE_HOLD}, {@code STOP_PAYMENT}, {@code FREEZE}
 * @param whole whether nothing at all is paid out; else {@code held} stays and the rest is free
 * @param held how much it holds, as the police were told
 * @param until when it ends by itself; null while the police have not said
 * @param essential how much may be drawn in a calendar month for living; null for nothing
 */
record Hold(
        UUID order,
        String kind,
        String account,
        boolean whole,
        BigDecimal held,
        Instant from,
        @Nullable Instant until,
        @Nullable BigDecimal essential) {

    boolean inForce(Instant now) {
        return until == null || now.isBefore(until);
    }

    Hold until(@Nullable Instant end) {
        return new Hold(order, kind, account, whole, held, from, end, essential);
    }

    Hold allowing(@Nullable BigDecimal expenses) {
        return new Hold(order, kind, account, whole, held, from, until, expenses);
    }
}
