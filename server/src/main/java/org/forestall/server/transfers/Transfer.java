package org.forestall.server.transfers;

import java.time.Instant;
import org.forestall.server.cases.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A case offered by one unit to another.
 *
 * @param dueAt when the other unit's time to answer, or the arbiter's, is over
 * @param decidedUnitId the unit the arbiter named
 */
record Transfer(
        long id,
        CaseId caseId,
        int fromUnitId,
        int toUnitId,
        String reason,
        TransferState state,
        String offeredByName,
        Instant offeredAt,
        Instant dueAt,
        @Nullable Answer answer,
        @Nullable Integer decidedUnitId) {

    /** Who answered, when, and with what reason. */
    record Answer(String byName, Instant at, @Nullable String reason) {}
}
