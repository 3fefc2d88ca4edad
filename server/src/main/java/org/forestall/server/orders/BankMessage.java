package org.forestall.server.orders;

import java.time.Instant;
import java.util.UUID;
import org.forestall.server.banks.DeliveryFormat;
import org.jspecify.annotations.Nullable;

/**
 * A word to a bank's system, until it has it.
 *
 * @param id the same at every try: by it the bank tells a repetition
 * @param tries how often it was sent
 * @param phoneSince since when somebody is to telephone; null while nobody needs to
 */
record BankMessage(
        UUID id,
        long number,
        long orderId,
        int bankId,
        Kind kind,
        DeliveryFormat format,
        Instant madeAt,
        int tries,
        @Nullable String lastFault,
        @Nullable Instant deliveredAt,
        @Nullable String receipt,
        @Nullable Instant phoneSince,
        @Nullable Instant phonedAt,
        @Nullable String phonedBy,
        String body) {

    /** What it says. */
    enum Kind {
        PLACED,
        RENEWED,
        LIFTED,
        VARIED
    }

    PostToBank.Letter letter() {
        return new PostToBank.Letter(id, format, body);
    }

    /** Whether somebody is to telephone. */
    boolean needsPhone() {
        return phoneSince != null && phonedAt == null && deliveredAt == null;
    }
}
