package org.forestall.server.contacts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The crew is done: what came of it, who was met and where.
 *
 * <p>Refuses with OUTCOME_MISSING, WRONG_OUTCOME, VISIT_NOT_FOUND, VISIT_ENDED, FIELD_TOO_LONG, STEP_CANNOT_FAIL, GUIDE_UNKNOWN, and what the
 * demands on a state say.
 */
@Component
class EndVisit {

    private final ContactDesk desk;
    private final VisitProgress progress;
    private final VisitStore visits;
    private final AttemptStore attempts;
    private final Crews crews;
    private final CrewSafety safety;
    private final Outcomes outcomes;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final InstantSource clock;

    EndVisit(
            ContactDesk desk,
            VisitProgress progress,
            VisitStore visits,
            AttemptStore attempts,
            Crews crews,
            CrewSafety safety,
            Outcomes outcomes,
            AuditTrail audit,
            Outbox outbox,
            InstantSource clock) {
        this.desk = desk;
        this.progress = progress;
        this.visits = visits;
        this.attempts = attempts;
        this.crews = crews;
        this.safety = safety;
        this.outcomes = outcomes;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What the crew tells. */
    record Told(
            @Nullable TrackOutcome outcome,
            AttemptDetails.@Nullable Meeting meeting,
            @Nullable Long guideVersion,
            Showing showing,
            @Nullable String note) {

        static Told of(TrackOutcome outcome) {
            return new Told(outcome, null, null, Showing.NOTHING, null);
        }

        Told showing(Showing what) {
            return new Told(outcome, meeting, guideVersion, what, note);
        }
    }

    Visit end(Actor actor, long visitId, Told told) {
        TrackOutcome outcome = Outcomes.require(told.outcome(), Track.VISIT);
        outcomes.checkGuide(told.guideVersion());
        CaseId caseId = progress.caseOf(actor, visitId);
        boolean over = desk.in(actor, Permission.CASE_WORK, () -> VisitProgress.isOver(desk.find(caseId)));
        if (over) {
            endQuietly(actor, visitId, outcome, told);
        } else {
            desk.contact(actor, caseId, (file, now) -> {
                keep(visitId, outcome, told, now);
                List<Recorded> records = new ArrayList<>();
                records.add(new Recorded(
                        new CaseRecord.TrackRecorded(Track.VISIT, outcome.leavesTrack(), outcome, visitId),
                        told.note()));
                records.addAll(told.showing().records(file.standing().victimState()));
                return records;
            });
        }
        return progress.find(actor, visitId);
    }

    /** The case is no longer open; the crew is back, and that is all the case hears of it. */
    private void endQuietly(Actor actor, long visitId, TrackOutcome outcome, Told told) {
        desk.in(actor, Permission.CASE_WORK, () -> {
            Instant now = clock.instant();
            Visit visit = keep(visitId, outcome, told, now);
            audit.record(actor, AuditEntry.of("visit.end", "visit", visitId, visit.unitId()), now);
            outbox.publish(new Change("visit", visitId, visit.unitId(), now));
            return visit;
        });
    }

    private Visit keep(long visitId, TrackOutcome outcome, Told told, Instant now) {
        Visit visit = progress.running(visitId);
        visits.ended(visitId, now);
        crews.back(visit, now);
        safety.unwatch(visitId, now);
        attempts.end(
                visitId,
                outcome,
                new AttemptStore.Ended(
                        told.guideVersion(),
                        told.showing().state(),
                        AttemptDetails.ofVisit(told.meeting(), told.note())),
                now);
        return visit;
    }
}
