package org.forestall.server.cases;

import java.util.ArrayList;
import java.util.List;
import org.forestall.engine.VictimState;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records by hand what came of an attempt on one track; with it, where the person stands. A busy line may raise the
 * grade by rule.
 *
 * <p>Refuses with WRONG_TRACK, NOTE_TOO_LONG, and what the state table says.
 */
@Component
class RecordTrack {

    private final RecordOnCase recordOnCase;

    RecordTrack(RecordOnCase recordOnCase) {
        this.recordOnCase = recordOnCase;
    }

    /**
     * What is recorded.
     *
     * @param status how far the track is now; by default what the outcome leaves it at
     * @param victimState where the person stands, when the attempt showed it
     */
    record Attempt(
            Track track,
            @Nullable TrackStatus status,
            @Nullable TrackOutcome outcome,
            @Nullable VictimState victimState,
            @Nullable String note) {

        TrackStatus resultingStatus() {
            if (status != null) {
                return status;
            }
            return outcome == null ? TrackStatus.RUNNING : outcome.leavesTrack();
        }
    }

    CaseFile record(Actor actor, CaseId id, Attempt attempt) {
        if (attempt.outcome() != null && attempt.outcome().track() != attempt.track()) {
            throw Refused.field(CaseRefusal.WRONG_TRACK, "outcome");
        }
        CaseOrder order = new CaseOrder(actor, id, Permission.CASE_WORK, Move.RECORD_TRACK);
        return recordOnCase.record(order, (file, now) -> {
            List<Recorded> decided = new ArrayList<>();
            decided.add(new Recorded(
                    new CaseRecord.TrackRecorded(attempt.track(), attempt.resultingStatus(), attempt.outcome(), null),
                    attempt.note()));
            if (attempt.victimState() != null) {
                decided.add(Recorded.of(new CaseRecord.StateNoted(attempt.victimState())));
            }
            return decided;
        });
    }
}
