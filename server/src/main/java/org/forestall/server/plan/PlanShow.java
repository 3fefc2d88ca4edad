package org.forestall.server.plan;

import java.util.Comparator;
import java.util.List;
import org.forestall.engine.Grade;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns starts and offers into what the screen shows. */
@Component
class PlanShow {

    private final PlanNames names;
    private final CaseWork work;

    PlanShow(PlanNames names, CaseWork work) {
        this.names = names;
        this.work = work;
    }

    PlanViews.Start start(PlannedStart start) {
        Offer offer = start.open().offer();
        Long asked = offer != null && offer.staffId() == start.person().id() ? Long.valueOf(offer.id()) : null;
        return new PlanViews.Start(
                start.open().id().value(),
                start.open().file().grade(),
                start.action(),
                names.ref(start.person().member()),
                PlanNames.point(start.from()),
                PlanNames.point(start.to()),
                start.at(),
                start.arrivesAt(),
                start.endsAt(),
                start.judgement().worth().travel(),
                start.judgement().score(),
                start.judgement().reasons(),
                start.overdue(),
                start.isHeld(),
                asked,
                runnerUp(start));
    }

    private static PlanViews.@Nullable RunnerUp runnerUp(PlannedStart start) {
        var other = start.runnerUp();
        return other == null
                ? null
                : new PlanViews.RunnerUp(Long.parseLong(other.caseId()), other.action(), other.difference());
    }

    PlanViews.Offered offer(Offer offer) {
        return offered(List.of(offer)).getFirst();
    }

    /** In the caller's transaction, whose scope sees the cases. */
    List<PlanViews.Offered> offered(List<Offer> offers) {
        var grades = new java.util.HashMap<Long, Grade>();
        work.list(offers.stream()
                        .map(Offer::caseId)
                        .distinct()
                        .sorted(Comparator.comparingLong(id -> id.value()))
                        .toList())
                .forEach((CaseFile file) -> grades.put(file.id().value(), file.grade()));
        return offers.stream()
                .map(one -> offered(one, grades.getOrDefault(one.caseId().value(), Grade.LOW)))
                .toList();
    }

    private PlanViews.Offered offered(Offer offer, Grade grade) {
        Offer.Recommended recommended = offer.recommended();
        Offer.RunnerUp other = offer.score().runnerUp();
        OverrideReason override = offer.override();
        return new PlanViews.Offered(
                offer.id(),
                offer.caseId().value(),
                grade,
                offer.action(),
                offer.answer().state(),
                names.ref(offer.staffId()),
                offer.by().name(),
                offer.by().isSystem(),
                recommended == null ? null : names.ref(recommended.staffId()),
                override == null ? null : new PlanViews.Instead(override),
                offer.score().points(),
                offer.score().reasons(),
                other == null ? null : new PlanViews.RunnerUp(other.caseId(), other.action(), other.difference()),
                offer.times().offered(),
                offer.times().expires(),
                offer.answer().at(),
                offer.answer().reason());
    }
}
