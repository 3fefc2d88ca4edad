package org.forestall.server.shifts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a time came to in one unit, written for the work group: figures and case numbers, nobody's name.
 *
 * @param handoverId the handover it was written from, if any
 * @param signature the station lead's; none yet while it is a draft
 */
record Bulletin(
        long id,
        int unitId,
        Instant from,
        Instant to,
        Figures figures,
        Text text,
        Instant builtAt,
        @Nullable Long handoverId,
        @Nullable Signature signature) {

    /** The same in both languages. */
    record Text(String zh, String en) {}

    /** @param digest SHA-256 over number, unit, time, both texts, who signs and when */
    record Signature(long by, Instant at, String digest) {}
}
