package org.forestall.server.plan;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Cases;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Recorded;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whoever was asked takes the case, or says why not; then the next one is asked at once.
 *
 * <p>Refuses with NO_OFFER, NOT_YOURS, OFFER_OVER, NOTE_MISSING, NO_STAFF, and what the state table says.
 */
@Component
class AnswerOffer {

    private final OfferStore store;
    private final OfferDesk desk;
    private final MakeOffers makeOffers;
    private final NextInLine next;
    private final CaseWork work;
    private final Cases cases;
    private final StaffList staff;
    private final Transactions transactions;
    private final InstantSource clock;

    AnswerOffer(
            OfferStore store,
            OfferDesk desk,
            MakeOffers makeOffers,
            NextInLine next,
            CaseWork work,
            Cases cases,
            StaffList staff,
            Transactions transactions,
            InstantSource clock) {
        this.store = store;
        this.desk = desk;
        this.makeOffers = makeOffers;
        this.next = next;
        this.work = work;
        this.cases = cases;
        this.staff = staff;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The case is the asked one's from now on; on a track of somebody else's urgent case it stays that one's. */
    Offer accept(Actor actor, long offerId) {
        return answered(actor, offerId, (offer, now) -> {
            desk.end(actor, offer, OfferState.ACCEPTED, null, now);
            CaseFile file =
                    record(actor, offer, Move.RECORD_CONTACT, List.of(said(offer, OfferState.ACCEPTED, null, null)));
            if (file.holder().isNobody()) {
                work.claim(actor, offer.caseId());
            }
        });
    }

    Offer decline(Actor actor, long offerId, DeclineReason reason, @Nullable String note) {
        if (reason == DeclineReason.OTHER && (note == null || note.isBlank())) {
            throw Refused.field(PlanRefusal.NOTE_MISSING, "note");
        }
        return answered(actor, offerId, (offer, now) -> {
            desk.end(actor, offer, OfferState.DECLINED, reason, now);
            List<Recorded> records = new ArrayList<>(List.of(said(offer, OfferState.DECLINED, reason, note)));
            CaseFile file = cases.find(offer.caseId()).orElseThrow(() -> new Refused(PlanRefusal.NO_OFFER));
            if (file.holder().isNobody()) {
                next.after(file, offer.staffId())
                        .flatMap(start -> makeOffers.passOn(file, start, now))
                        .ifPresent(records::add);
            }
            record(actor, offer, Move.KEEP_TIME, records);
        });
    }

    private Offer answered(Actor actor, long offerId, BiConsumer<Offer, Instant> answer) {
        actor.require(Permission.CASE_WORK);
        StaffMember me = staff.findBy(actor).orElseThrow(() -> new Refused(PlanRefusal.NO_STAFF));
        return transactions.in(actor.scope(), () -> {
            CaseId id = store.find(offerId)
                    .orElseThrow(() -> new Refused(PlanRefusal.NO_OFFER))
                    .caseId();
            work.lock(List.of(id));
            Offer offer = store.lock(offerId).orElseThrow(() -> new Refused(PlanRefusal.NO_OFFER));
            if (offer.staffId() != me.id()) {
                throw new Refused(PlanRefusal.NOT_YOURS);
            }
            if (!offer.isOpen()) {
                throw new Refused(
                        PlanRefusal.OFFER_OVER,
                        Map.of("state", offer.answer().state().name()));
            }
            answer.accept(offer, clock.instant());
            return store.find(offerId).orElseThrow();
        });
    }

    private CaseFile record(Actor actor, Offer offer, Move move, List<Recorded> records) {
        return work.record(new CaseOrder(actor, offer.caseId(), Permission.CASE_WORK, move), (file, now) -> records);
    }

    private static Recorded said(Offer offer, OfferState state, @Nullable DeclineReason reason, @Nullable String note) {
        return new Recorded(
                new CaseRecord.OfferAnswered(
                        offer.id(), offer.staffId(), state.name(), reason == null ? null : reason.name()),
                note == null || note.isBlank() ? null : note.strip());
    }
}
