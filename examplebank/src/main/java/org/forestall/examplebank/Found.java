package org.forestall.examplebank;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the bank found about an account it was asked about, until the police have it.
 *
 * @param id by which the police know a repetition
 * @param customer the number of whom it belongs to; null where there is no such account, or nobody asked
 * @param balance null where there is no such account, or nobody asked
 * @param isHere whether there is such an account
 */
record Found(
        UUID id,
        Question question,
        boolean isHere,
        @Nullable String customer,
        @Nullable BigDecimal balance,
        List<Movement> movements,
        Instant at) {

    Found {
        movements = List.copyOf(movements);
    }

    /**
     * Money that came or went.
     *
     * @param other the other side's account, as it was written on the payment; null for cash
     * @param name of whom the other account belongs to; null for one of another bank
     */
    record Movement(
            Instant at,
            boolean out,
            BigDecimal amount,
            @Nullable String other,
            @Nullable String name) {

        /** Whether the other account is one of this bank's. */
        boolean within() {
            return name != null;
        }
    }
}
