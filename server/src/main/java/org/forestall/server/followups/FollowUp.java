package org.forestall.server.followups;

import java.time.Instant;
import org.forestall.server.cases.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * One visit or call to somebody who was persuaded.
 *
 * @param number within the case, counted from 1 over all its series
 * @param rung which post was told last that it is overdue; 0 none
 * @param done what came of it; null while nobody has done it
 */
record FollowUp(
        long id,
        CaseId caseId,
        int unitId,
        int number,
        Instant dueAt,
        Instant plannedAt,
        State state,
        int rung,
        @Nullable Done done) {

    /** Where it stands. */
    enum State {
        PLANNED,
        DONE,
        /** No longer needed: the person is steady, or a new series began. */
        DROPPED,
        /** It went with its case. */
        CANCELLED,
        /** Waits for a folded case to come back. */
        FOLDED
    }

    /** @param byId the account */
    record Done(
            Instant at,
            Channel channel,
            Result result,
            long byId,
            String by,
            @Nullable String note) {}

    boolean isPlanned() {
        return state == State.PLANNED;
    }
}
