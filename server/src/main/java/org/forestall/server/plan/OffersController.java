package org.forestall.server.plan;

import java.util.function.Supplier;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.PlatformRefusal;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks people, takes their answers, and calls reinforcement. */
@RestController
@RequestMapping("/api/v1")
class OffersController {

    private final OfferCase offerCase;
    private final AnswerOffer answerOffer;
    private final CallReinforcement callReinforcement;
    private final Reinforcements reinforcements;
    private final PlanShow show;
    private final Transactions transactions;

    OffersController(
            OfferCase offerCase,
            AnswerOffer answerOffer,
            CallReinforcement callReinforcement,
            Reinforcements reinforcements,
            PlanShow show,
            Transactions transactions) {
        this.offerCase = offerCase;
        this.answerOffer = answerOffer;
        this.callReinforcement = callReinforcement;
        this.reinforcements = reinforcements;
        this.show = show;
        this.transactions = transactions;
    }

    record Declined(
            @Nullable DeclineReason reason, @Nullable String note) {}

    record Called(@Nullable Integer level, @Nullable String reason) {}

    /** Asks somebody to take a case. */
    @PostMapping("/cases/{id}/offers")
    PlanViews.Offered offer(Actor actor, @PathVariable long id, @RequestBody OfferCase.Asked asked) {
        return shown(actor, () -> offerCase.offer(actor, new CaseId(id), asked));
    }

    /** Takes what was offered. */
    @PostMapping("/offers/{id}/accept")
    PlanViews.Offered accept(Actor actor, @PathVariable long id) {
        return shown(actor, () -> answerOffer.accept(actor, id));
    }

    /** Says no, and why. */
    @PostMapping("/offers/{id}/decline")
    PlanViews.Offered decline(Actor actor, @PathVariable long id, @RequestBody Declined declined) {
        DeclineReason reason = declined.reason();
        if (reason == null) {
            throw Refused.field(PlatformRefusal.FIELD_MISSING, "reason");
        }
        return shown(actor, () -> answerOffer.decline(actor, id, reason, declined.note()));
    }

    /** Calls more people to a case. */
    @PostMapping("/cases/{id}/reinforcement")
    PlanViews.Reinforced call(Actor actor, @PathVariable long id, @RequestBody Called called) {
        Integer level = called.level();
        if (level == null) {
            throw Refused.field(PlatformRefusal.FIELD_MISSING, "level");
        }
        callReinforcement.call(actor, new CaseId(id), level, called.reason());
        return reinforced(actor, id);
    }

    /** They are not needed any more. */
    @PostMapping("/cases/{id}/reinforcement/stand-down")
    PlanViews.Reinforced standDown(Actor actor, @PathVariable long id) {
        callReinforcement.standDown(actor, new CaseId(id));
        return reinforced(actor, id);
    }

    /** One comes, or has heard that one is not needed. */
    @PostMapping("/cases/{id}/reinforcement/ack")
    PlanViews.Reinforced acknowledge(Actor actor, @PathVariable long id) {
        callReinforcement.acknowledge(actor, new CaseId(id));
        return reinforced(actor, id);
    }

    private PlanViews.Offered shown(Actor actor, Supplier<Offer> command) {
        Offer offer = command.get();
        return transactions.in(actor.scope(), () -> show.offer(offer));
    }

    private PlanViews.Reinforced reinforced(Actor actor, long id) {
        return transactions.in(actor.scope(), () -> reinforcements.of(new CaseId(id)));
    }
}
