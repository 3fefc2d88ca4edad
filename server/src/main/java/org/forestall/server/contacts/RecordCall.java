package org.forestall.server.contacts;

import java.util.ArrayList;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records what came of a call. One tap is enough: everything but the outcome may be left out. A busy line may raise the
 * grade by rule, because somebody is talking to the person now.
 *
 * <p>Refuses with OUTCOME_MISSING, WRONG_OUTCOME, NUMBER_INVALID, FIELD_TOO_LONG, STEP_CANNOT_FAIL, GUIDE_UNKNOWN, what the
 * demands on a state say, and what the state table says.
 */
@Component
class RecordCall {

    private final ContactDesk desk;
    private final ContactNumbers numbers;
    private final AttemptStore attempts;
    private final PhoneNumbers phones;
    private final Outcomes outcomes;

    RecordCall(
            ContactDesk desk, ContactNumbers numbers, AttemptStore attempts, PhoneNumbers phones, Outcomes outcomes) {
        this.desk = desk;
        this.numbers = numbers;
        this.attempts = attempts;
        this.phones = phones;
        this.outcomes = outcomes;
    }

    /**
     * A call as it is told.
     *
     * @param number the number called; the person's own where none is named
     * @param seconds how long was talked
     */
    record Call(
            @Nullable TrackOutcome outcome,
            @Nullable String number,
            @Nullable String callerId,
            @Nullable String recordingRef,
            @Nullable Integer seconds,
            @Nullable Long guideVersion,
            Showing showing,
            @Nullable String note) {

        /** Nothing but the tap. */
        static Call of(TrackOutcome outcome) {
            return new Call(outcome, null, null, null, null, null, Showing.NOTHING, null);
        }

        Call showing(Showing what) {
            return new Call(outcome, number, callerId, recordingRef, seconds, guideVersion, what, note);
        }
    }

    /**
     * What was kept.
     *
     * @param offersState whether to ask where the person stands: they answered, and nobody said
     */
    record Kept(long attemptId, boolean offersState, CaseFile file) {}

    Kept record(Actor actor, CaseId id, Call call) {
        TrackOutcome outcome = Outcomes.require(call.outcome(), Track.CALL);
        outcomes.checkGuide(call.guideVersion());
        AttemptDetails details = detailsOf(call);
        long attemptId = numbers.next();
        CaseFile after = desk.contact(actor, id, (file, now) -> {
            Attempt attempt = new Attempt(
                    attemptId,
                    AttemptKind.CALL,
                    outcome,
                    actor.name(),
                    now.minusSeconds(call.seconds() == null ? 0 : call.seconds()),
                    now,
                    call.seconds(),
                    call.guideVersion(),
                    call.showing().state(),
                    details);
            attempts.add(file, attempt, actor);
            List<Recorded> records = new ArrayList<>();
            records.add(new Recorded(
                    new CaseRecord.TrackRecorded(Track.CALL, outcome.leavesTrack(), outcome, attemptId), call.note()));
            records.addAll(call.showing().records(file.standing().victimState()));
            return records;
        });
        boolean offersState = outcome == TrackOutcome.ANSWERED && call.showing().state() == null;
        return new Kept(attemptId, offersState, after);
    }

    private AttemptDetails detailsOf(Call call) {
        if (call.seconds() != null && (call.seconds() < 0 || call.seconds() > 86_400)) {
            throw Refused.field(org.forestall.server.platform.PlatformRefusal.FIELD_INVALID, "seconds");
        }
        return new AttemptDetails(
                phones.read(call.number(), "number"),
                ContactDesk.text(call.callerId(), "callerId"),
                ContactDesk.text(call.recordingRef(), "recordingRef"),
                null,
                null,
                null,
                call.note());
    }
}
