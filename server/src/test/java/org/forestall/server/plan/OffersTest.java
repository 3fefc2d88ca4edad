package org.forestall.server.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.forestall.engine.Grade;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CaseDeedsForTests;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.platform.Refusal;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OffersTest {

    private PlanKit kit = new PlanKit();
    private Actor one = kit.onDuty(Role.DISSUADER, PlanKit.STATION);
    private Actor two = kit.onDuty(Role.DISSUADER, PlanKit.STATION);
    private Actor lead = kit.somebody(Role.STATION_LEAD, PlanKit.STATION);

    @BeforeEach
    void aPlanIsMade() {
        kit.plan();
    }

    private static void assertRefused(ThrowingCallable command, Refusal refusal) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private Offer openOf(CaseId id) {
        return kit.offers(id).stream().filter(Offer::isOpen).findFirst().orElseThrow();
    }

    private Actor asked(Offer offer) {
        return offer.staffId() == kit.staffIdOf(one) ? one : two;
    }

    private Actor other(Offer offer) {
        return asked(offer) == one ? two : one;
    }

    private OfferCase.Asked asking(Actor actor, OfferCase.@Nullable Instead instead) {
        return new OfferCase.Asked(kit.staffIdOf(actor), null, instead);
    }

    @Test
    void the_plan_asks_a_free_person_and_it_stands_on_the_cases_record() {
        CaseId id = kit.anOpenCase(Grade.URGENT, 60_000.0);
        assertThat(kit.ask()).isEqualTo(1);
        Offer offer = openOf(id);
        assertThat(offer.by().isSystem()).isTrue();
        assertThat(offer.score().reasons().stream()
                        .mapToLong(reason -> reason.points())
                        .sum())
                .isEqualTo(offer.score().points());
        assertThat(kit.events(id, CaseRecord.OfferMade.class)).hasSize(1);
        assertThat(kit.bean(PlanKit.ToldNotices.class).about(id, "case.asked-by-plan"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.recipients()).containsExactly(offer.staffId()));
        assertThat(kit.ask()).as("nobody is asked twice").isZero();
    }

    @Test
    void whoever_accepts_has_the_case() {
        CaseId id = kit.anOpenCase(Grade.URGENT, 60_000.0);
        kit.ask();
        Offer offer = openOf(id);
        assertRefused(() -> kit.bean(AnswerOffer.class).accept(other(offer), offer.id()), PlanRefusal.NOT_YOURS);
        Offer accepted = kit.bean(AnswerOffer.class).accept(asked(offer), offer.id());
        assertThat(accepted.answer().state()).isEqualTo(OfferState.ACCEPTED);
        assertThat(kit.file(id).holder().isHeldBy(offer.staffId())).isTrue();
        assertThat(kit.file(id).holder().isAccepted()).isTrue();
        assertRefused(() -> kit.bean(AnswerOffer.class).accept(asked(offer), offer.id()), PlanRefusal.OFFER_OVER);
    }

    @Test
    void whoever_declines_says_why_and_the_next_is_asked_at_once() {
        CaseId id = kit.anOpenCase(Grade.HIGH, 60_000.0);
        kit.ask();
        kit.plan();
        Offer first = openOf(id);
        AnswerOffer answer = kit.bean(AnswerOffer.class);
        assertRefused(
                () -> answer.decline(asked(first), first.id(), DeclineReason.OTHER, " "), PlanRefusal.NOTE_MISSING);
        answer.decline(asked(first), first.id(), DeclineReason.TOO_FAR, "on the other side of the district");
        Offer second = openOf(id);
        assertThat(second.staffId()).isEqualTo(kit.staffIdOf(other(first)));
        assertThat(kit.events(id, CaseRecord.OfferAnswered.class))
                .extracting(CaseRecord.OfferAnswered::reason)
                .containsExactly("TOO_FAR");
        answer.decline(asked(second), second.id(), DeclineReason.UNWELL, null);
        assertThat(kit.offers(id)).as("nobody is left").noneMatch(Offer::isOpen);
        assertThat(kit.ask()).as("and nobody is asked again").isZero();
    }

    @Test
    void whoever_is_silent_loses_it_to_the_next_and_the_cases_clock_runs_on() {
        CaseId id = kit.anOpenCase(Grade.URGENT, 60_000.0);
        kit.ask();
        kit.plan();
        Offer first = openOf(id);
        var signFor = kit.file(id).moments().queuedSince();
        kit.pass(Duration.between(kit.now(), first.times().expires()).plusSeconds(1));
        kit.fireClocks();
        Offer second = openOf(id);
        assertThat(second.staffId()).isNotEqualTo(first.staffId());
        assertThat(kit.offers(id).getLast().answer().state()).isEqualTo(OfferState.EXPIRED);
        assertThat(kit.file(id).moments().queuedSince()).isEqualTo(signFor);
        assertRefused(() -> kit.bean(AnswerOffer.class).accept(asked(first), first.id()), PlanRefusal.OFFER_OVER);
    }

    @Test
    void a_case_that_is_claimed_meanwhile_withdraws_its_offer() {
        CaseId id = kit.anOpenCase(Grade.URGENT, 60_000.0);
        kit.ask();
        Offer offer = openOf(id);
        new CaseDeedsForTests(kit.context).claim(other(offer), id);
        assertThat(kit.offers(id).getFirst().answer().state()).isEqualTo(OfferState.WITHDRAWN);
        assertRefused(() -> kit.bean(AnswerOffer.class).accept(asked(offer), offer.id()), PlanRefusal.OFFER_OVER);
        kit.pass(Duration.ofHours(1));
        kit.fireClocks();
        assertThat(kit.offers(id)).hasSize(1);
    }

    @Test
    void another_than_the_plan_wants_is_asked_only_with_a_reason_which_is_kept() {
        CaseId id = kit.anOpenCase(Grade.HIGH, 60_000.0);
        Actor squad = kit.onDuty(Role.SQUAD, 11);
        OfferCase offerCase = kit.bean(OfferCase.class);
        PlannedStart wanted = kit.plan().startOf(id).orElseThrow();
        Actor second = wanted.person().id() == kit.staffIdOf(one) ? two : one;
        assertRefused(() -> offerCase.offer(one, id, asking(second, null)), AccessRefusal.NOT_ALLOWED);
        assertRefused(() -> offerCase.offer(lead, id, asking(squad, null)), PlanRefusal.NOT_ELIGIBLE);
        assertRefused(() -> offerCase.offer(lead, id, asking(second, null)), PlanRefusal.OVERRIDE_REASON_MISSING);
        Offer made = offerCase.offer(
                lead, id, asking(second, new OfferCase.Instead(OverrideReason.KNOWS_PERSON, "visited before")));
        assertThat(made.override()).isEqualTo(OverrideReason.KNOWS_PERSON);
        assertThat(made.recommended()).isNotNull();
        assertThat(kit.events(id, CaseRecord.OfferMade.class))
                .extracting(CaseRecord.OfferMade::override)
                .containsExactly("KNOWS_PERSON");
        Actor first = second == one ? two : one;
        assertRefused(() -> offerCase.offer(lead, id, asking(first, null)), PlanRefusal.ALREADY_OFFERED);
        PlanViews.Decisions decisions = kit.bean(ReadDecisions.class).of(lead, null, null);
        assertThat(decisions.reasons()).contains(new PlanViews.ReasonTally("OVERRIDE", "KNOWS_PERSON", 1));
        assertThat(decisions.items().getFirst().difference()).isLessThanOrEqualTo(0);
    }

    @Test
    void nobody_is_asked_for_a_case_that_somebody_has_and_a_station_sees_only_its_own() {
        CaseId held = kit.anOpenCase(Grade.HIGH, 60_000.0);
        new CaseDeedsForTests(kit.context).claim(one, held);
        assertRefused(() -> kit.bean(OfferCase.class).offer(lead, held, asking(two, null)), PlanRefusal.CASE_HELD);
        CaseId elsewhere =
                kit.anOpenCase(Grade.URGENT, org.forestall.engine.FraudType.CS, 9_000.0, PlanKit.OTHER_STATION);
        Actor there = kit.onDuty(Role.DISSUADER, PlanKit.OTHER_STATION);
        assertRefused(
                () -> kit.bean(OfferCase.class).offer(lead, elsewhere, asking(there, null)), CaseRefusal.NOT_FOUND);
        kit.ask();
        Offer offer = openOf(elsewhere);
        assertThat(offer.staffId()).isEqualTo(kit.staffIdOf(there));
        assertRefused(() -> kit.bean(AnswerOffer.class).accept(one, offer.id()), PlanRefusal.NO_OFFER);
        assertRefused(() -> kit.bean(ReadPlan.class).of(one, PlanKit.OTHER_STATION), AccessRefusal.NOT_ALLOWED);
        assertRefused(() -> kit.bean(ReadCasePlan.class).of(one, elsewhere), CaseRefusal.NOT_FOUND);
    }

    @Test
    void who_is_off_duty_is_not_asked() {
        kit.setDuty(one, false);
        kit.setDuty(two, false);
        CaseId id = kit.anOpenCase(Grade.URGENT, 60_000.0);
        assertThat(kit.ask()).isZero();
        assertThat(kit.events(id, CaseEvent.Claimed.class)).isEmpty();
        assertThat(kit.bean(ReadPlan.class).next(one).notFree()).isEqualTo(List.of("free.off-duty"));
    }
}
