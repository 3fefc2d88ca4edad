package org.forestall.server.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.forestall.engine.Grade;
import org.forestall.server.access.Actor;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.clocks.ClockOrder;
import org.forestall.server.clocks.Clocks;
import org.forestall.server.clocks.Stage;
import org.forestall.server.notices.Notice;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Transactions;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What every offer and every answer does beside the case: the row, the clock, the audit, the screens, the notice. Always with
 * the case's lock held: first the case, then its offer, then its clock.
 */
@Component
class OfferDesk {

    /** The clock of a case's open offer; its subject is the case. */
    static final String CLOCK = "plan.offer";

    private static final String LIVE = "offer";

    private final OfferStore store;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Notices notices;
    private final JurisdictionProfile profile;

    OfferDesk(
            OfferStore store,
            Clocks clocks,
            AuditTrail audit,
            Outbox outbox,
            Notices notices,
            JurisdictionProfile profile) {
        this.store = store;
        this.clocks = clocks;
        this.audit = audit;
        this.outbox = outbox;
        this.notices = notices;
        this.profile = profile;
    }

    /**
     * Who asks whom for what, and why.
     *
     * @param recommended whom the plan wants; none where it wants nobody
     */
    record Draft(
            Actor by,
            PlannedStart start,
            @Nullable PlannedStart recommended,
            @Nullable OverrideReason override) {}

    /** Makes the offer; nothing where the case or the person waits for another answer. */
    Optional<Offer> make(CaseFile file, Draft draft, Instant now) {
        Transactions.assertActive();
        Offer offer = offer(file, draft, now);
        return store.add(offer).map(id -> {
            Instant silent = offer.times().expires();
            clocks.arm(List.of(new ClockOrder(
                    CLOCK, file.id().value(), offer.unitId(), silent, List.of(new Stage("SILENT", silent)))));
            record(draft.by(), "offer.make", id, offer, Map.of("staff", offer.staffId()), now);
            tell(file, offer);
            return store.find(id).orElseThrow();
        });
    }

    /** Ends an offer that was open; its clock goes with it. */
    void end(Actor actor, Offer offer, OfferState state, @Nullable DeclineReason reason, Instant now) {
        Transactions.assertActive();
        store.answer(offer.id(), state, reason, now);
        clocks.disarm(CLOCK, List.of(offer.caseId().value()));
        Map<String, Object> detail = reason == null
                ? Map.of("staff", offer.staffId(), "answer", state.name())
                : Map.of("staff", offer.staffId(), "answer", state.name(), "reason", reason.name());
        record(actor, "offer.answer", offer.id(), offer, detail, now);
    }

    private void record(Actor actor, String action, long id, Offer offer, Map<String, Object> detail, Instant now) {
        audit.record(actor, new AuditEntry(action, LIVE, id, offer.unitId(), detail), now);
        outbox.publish(new Change(LIVE, id, offer.unitId(), now));
    }

    /** Below HIGH it waits on the screen: nobody is rung up for it. */
    private void tell(CaseFile file, Offer offer) {
        if (file.grade() == Grade.URGENT || file.grade() == Grade.HIGH) {
            NoticeSubject subject = NoticeSubject.ofCase(file.id().value());
            notices.tell(Notice.of(NoticeKind.OFFER, subject, offer.unitId(), Set.of(offer.staffId()))
                    .saying(
                            "case.asked-by-plan",
                            Map.of("action", offer.action().name())));
        }
    }

    private Offer offer(CaseFile file, Draft draft, Instant now) {
        PlannedStart start = draft.start();
        PlannedStart wanted = draft.recommended();
        var runnerUp = start.runnerUp();
        return new Offer(
                0,
                file.id(),
                file.place().unitId(),
                start.person().id(),
                start.action(),
                new Offer.By(draft.by().kind(), draft.by().id(), draft.by().name()),
                wanted == null
                        ? null
                        : new Offer.Recommended(
                                wanted.person().id(), wanted.judgement().score()),
                draft.override(),
                new Offer.Score(
                        start.judgement().score(),
                        start.judgement().reasons(),
                        runnerUp == null
                                ? null
                                : new Offer.RunnerUp(
                                        Long.parseLong(runnerUp.caseId()), runnerUp.action(), runnerUp.difference()),
                        start.overdue()),
                new Offer.Times(now, now.plus(answerWithin(file.grade()))),
                Offer.Answer.NONE);
    }

    private Duration answerWithin(Grade grade) {
        Duration limit = profile.dissuasion().accept().get(grade);
        return limit == null ? profile.clocksOf(grade).signFor() : limit;
    }
}
