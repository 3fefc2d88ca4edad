package org.forestall.server.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forestall.engine.VictimState;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Belief;
import org.forestall.engine.policy.Effects;
import org.forestall.engine.policy.OpenCase;
import org.forestall.engine.policy.Valuer;
import org.forestall.engine.policy.Worth;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.cases.TrackStatus;
import org.springframework.stereotype.Component;

/**
 * What would put a case elsewhere in the order: the same case as it would be after something happened, among the others as
 * they are. Spacing is left aside, so that what is compared is the case and not the minute of the last attempt.
 */
@Component
class WhatWouldChange {

    private static final Duration LATER = Duration.ofHours(1);
    private static final double POINTS = 100;

    private final MakePlan make;

    WhatWouldChange(MakePlan make) {
        this.make = make;
    }

    private record Case(DistrictPlan plan, RankedCase now, double minutes) {
        PlannedCase open() {
            return now.open();
        }

        Instant at() {
            return plan.snapshot().asOf();
        }
    }

    List<PlanViews.Change> of(DistrictPlan plan, RankedCase now, double minutes) {
        Case it = new Case(plan, now, minutes);
        CaseMoney money = now.open().money();
        if (!now.open().isRunning()) {
            return List.of();
        }
        List<PlanViews.Change> changes = new ArrayList<>();
        if (money.signals().watched() <= 0) {
            double share = Effects.DEFAULT.of(Action.BANK_WATCH).held();
            changes.add(change(
                    it,
                    "plan.change.bank-watch",
                    Map.of(),
                    money.with(money.signals().withWatched(share)),
                    it.at()));
        }
        changes.add(change(
                it,
                "plan.change.one-hour-later",
                Map.of("minutes", LATER.toMinutes()),
                money,
                it.at().plus(LATER)));
        changes.add(change(it, "plan.change.busy-call", Map.of(), after(it, called(TrackOutcome.BUSY)), it.at()));
        changes.add(change(it, "plan.change.denies", Map.of(), after(it, denied()), it.at()));
        changes.add(doubled(it));
        changes.add(change(it, "plan.change.no-fraud", Map.of(), money.with(new Belief(1, 0, 0)), it.at()));
        return changes;
    }

    private PlanViews.Change doubled(Case it) {
        CaseMoney money = it.open().money();
        double twice = 2 * money.atRisk(make.clocks());
        CaseMoney.Signals is = money.signals();
        CaseMoney.Signals more = new CaseMoney.Signals(
                is.grade(), is.type(), twice + is.paid(), is.paid(), is.watched(), is.seenAt(), is.state(), is.level());
        return change(it, "plan.change.double-stake", Map.of("yuan", Math.round(twice)), money.with(more), it.at());
    }

    private static CaseMoney after(Case it, List<CaseEvent> events) {
        List<MoneyEvents.Timed> timed = events.stream()
                .map(event -> new MoneyEvents.Timed(event, it.at()))
                .toList();
        return MoneyEvents.apply(it.open().money(), timed, it.open().file()).money();
    }

    private static List<CaseEvent> called(TrackOutcome outcome) {
        return List.of(new CaseRecord.TrackRecorded(Track.CALL, TrackStatus.RUNNING, outcome, null));
    }

    private static List<CaseEvent> denied() {
        List<CaseEvent> events = new ArrayList<>(called(TrackOutcome.ANSWERED));
        events.add(new CaseRecord.StateNoted(VictimState.DENIES));
        return events;
    }

    private PlanViews.Change change(
            Case it, String code, Map<String, Object> parameters, CaseMoney other, Instant when) {
        Valuer valuer = new Valuer(it.plan().snapshot().effects());
        PlannedCase open = it.open().with(other);
        OpenCase view = open.open(make.clocks(), open.lawful());
        Worth best = valuer.best(view, when, it.minutes(), Ranking.USUAL_TRAVEL);
        Instant due = make.ranking().due(open);
        boolean overdue = best != null && !open.isUnderway() && due.isBefore(when);
        RankedCase there = new RankedCase(open, 0, overdue, due, best, it.now().sentence());
        int score = points(there.urgency());
        return new PlanViews.Change(
                code,
                parameters,
                score,
                score - points(it.now().urgency()),
                make.ranking().placeOf(there, it.plan().order()));
    }

    /** As the engine counts: hundredths of weighted money per minute of work. */
    private static int points(double urgency) {
        return (int) Math.min(900_000_000, Math.round(urgency * POINTS));
    }
}
