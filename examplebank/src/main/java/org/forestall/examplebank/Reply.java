package org.forestall.examplebank;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the bank says to an order, until the police have it.
 *
 * @param id by which the police know a repetition
 * @param answer {@code EFFECTIVE}, {@code PARTLY}, {@code MISMATCH}, {@code NOT_FOUND}, {@code LIFTED} or {@code RENEWED}
 * @param misfits what of the order does not fit the account
 * @param movedTo where the money went on to
 * @param form {@link #ISO_20022} where the order came so; null for the usual one
 */
record Reply(
        UUID id,
        UUID order,
        String answer,
        @Nullable BigDecimal held,
        List<String> misfits,
        List<Moved> movedTo,
        Instant at,
        @Nullable String form) {

    static final String ISO_20022 = "ISO20022";

    Reply {
        misfits = List.copyOf(misfits);
        movedTo = List.copyOf(movedTo);
    }

    /** Whether it is said as camt.029. */
    boolean isIso() {
        return form != null && IsoText.canSay(this);
    }

    /** One account the money went on to. */
    record Moved(String bank, String account, BigDecimal amount) {}
}
