package org.forestall.examplebank;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to take money out of an account, and what the core did.
 *
 * @param payee the account it goes to; null for cash
 * @param heldBy the order that kept it from being paid; null where none did
 */
record Payment(
        UUID id,
        String account,
        BigDecimal amount,
        @Nullable String payee,
        Outcome outcome,
        @Nullable UUID heldBy,
        Instant at) {

    /** What became of it. */
    enum Outcome {
        PAID,
        /** An order holds the money. */
        HELD,
        /** There is not so much. */
        NOT_ENOUGH
    }
}
