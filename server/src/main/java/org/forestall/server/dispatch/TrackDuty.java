package org.forestall.server.dispatch;

import java.time.Instant;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.Track;
import org.jspecify.annotations.Nullable;

/**
 * One track of an operation.
 *
 * @param staffId who took it
 */
record TrackDuty(
        CaseId caseId,
        Track track,
        int unitId,
        DutyState state,
        @Nullable Long staffId,
        Instant startedAt,
        @Nullable Instant takenAt,
        @Nullable Instant endedAt,
        @Nullable Instant acknowledgedAt) {

    boolean isRunning() {
        return state == DutyState.WAITING || state == DutyState.TAKEN;
    }
}
