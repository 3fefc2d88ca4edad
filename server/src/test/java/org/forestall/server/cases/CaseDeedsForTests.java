package org.forestall.server.cases;

import java.math.BigDecimal;
import java.util.List;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.Reason;
import org.forestall.server.access.Actor;
import org.forestall.server.persons.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Lets the kits of other packages do what people do to cases. */
public final class CaseDeedsForTests {

    private final ApplicationContext context;

    public CaseDeedsForTests(ApplicationContext context) {
        this.context = context;
    }

    public static CaseSignal signal(
            long leadId, PersonId person, Grade grade, int unitId, @Nullable BigDecimal atRisk) {
        return signal(leadId, person, grade, unitId, atRisk, "call.long");
    }

    /** With the code of the reason that it gives. */
    public static CaseSignal signal(
            long leadId, PersonId person, Grade grade, int unitId, @Nullable BigDecimal atRisk, String reason) {
        CaseEvent.Judgement judgement =
                new CaseEvent.Judgement(grade, 50, List.of(Reason.of(reason, 20)), FraudType.GOV, true);
        return new CaseSignal(
                leadId, person, new Place(unitId, unitId, null), judgement, new CaseEvent.Sums(atRisk, null), null);
    }

    public CaseFile claim(Actor actor, CaseId id) {
        return context.getBean(ClaimCase.class).claim(actor, id);
    }

    public CaseFile assign(Actor actor, CaseId id, long staffId) {
        return context.getBean(AssignCase.class).assign(actor, id, staffId);
    }

    public CaseFile handBack(Actor actor, CaseId id) {
        return context.getBean(HandBackCase.class).handBack(actor, id, "reason");
    }

    public CaseFile pullUp(Actor actor, CaseId id) {
        return context.getBean(PullUpCase.class).pullUp(actor, id, null, null);
    }

    public void note(Actor actor, CaseId id, String text) {
        context.getBean(NoteOnCase.class).note(actor, id, text);
    }

    public CaseFile closeAsFalseAlarm(Actor actor, CaseId id) {
        TrackOutcome answered = TrackOutcome.ANSWERED;
        context.getBean(RecordTrack.class)
                .record(actor, id, new RecordTrack.Attempt(answered.track(), null, answered, null, null));
        return context.getBean(CloseCase.class)
                .close(
                        actor,
                        id,
                        new Closing(
                                CloseOutcome.FALSE_ALARM,
                                List.of(EvidenceKind.TALKED_ON_PHONE),
                                new CaseEvent.Sums(new BigDecimal("12.50"), null),
                                MoneyBasis.ESTIMATE,
                                null,
                                null));
    }

    public CaseFile close(Actor actor, CaseId id, CloseOutcome outcome, EvidenceKind... evidence) {
        return context.getBean(CloseCase.class)
                .close(
                        actor,
                        id,
                        new Closing(
                                outcome,
                                List.of(evidence),
                                new CaseEvent.Sums(new BigDecimal("12.50"), null),
                                MoneyBasis.ESTIMATE,
                                null,
                                null));
    }

    public void noteState(Actor actor, CaseId id, org.forestall.engine.VictimState state) {
        context.getBean(NoteOnCase.class).state(actor, id, state, null);
    }

    public void recordTrack(Actor actor, CaseId id, TrackOutcome outcome) {
        context.getBean(RecordTrack.class)
                .record(actor, id, new RecordTrack.Attempt(outcome.track(), null, outcome, null, null));
    }

    /** One more lead about the person; their case wakes up or is opened again. */
    public void take(CaseSignal signal, Actor source, java.time.Instant now) {
        context.getBean(Cases.class).take(List.of(signal), source, now);
    }

    public void moveTo(Actor actor, CaseId id, int unitId) {
        context.getBean(MoveCases.class).move(actor, id, new Place(unitId, unitId, null));
    }

    public CaseFile reopen(Actor actor, CaseId id) {
        return context.getBean(ReopenCase.class).reopen(actor, id, "reason");
    }
}
