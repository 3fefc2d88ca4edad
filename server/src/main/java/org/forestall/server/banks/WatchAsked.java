package org.forestall.server.banks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A watch was asked of a bank, or of one of its branches.
 *
 * @param branchId none where the whole bank was asked
 * @param acknowledged none while nobody there has said that they know
 */
record WatchAsked(
        long id,
        long watchId,
        int bankId,
        @Nullable Integer branchId,
        Instant askedAt,
        @Nullable Acknowledged acknowledged) {

    /** How we learnt of it. */
    enum Way {
        /** The bank's system has fetched the set that carries it. */
        FETCHED,
        /** The bank said so. */
        SAID,
        /** An officer heard it on the telephone. */
        PHONED
    }

    record Acknowledged(Instant at, String byName, Way way) {}
}
