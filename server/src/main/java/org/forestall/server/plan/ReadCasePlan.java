package org.forestall.server.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.forestall.engine.moneyclock.MoneyClock;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Belief;
import org.forestall.engine.policy.Effect;
import org.forestall.engine.policy.OpenCase;
import org.forestall.engine.policy.Valuer;
import org.forestall.engine.policy.VictimKind;
import org.forestall.engine.policy.Worth;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.Cases;
import org.forestall.server.cases.WarningByRule;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows one case's money clock, what helps, who is suited and what would change its place. */
@Component
class ReadCasePlan {

    private static final List<Duration> WITHIN =
            List.of(Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(24), Duration.ofDays(7));
    private static final List<Duration> LATER = List.of(Duration.ZERO, Duration.ofHours(1));
    private static final double[] CURVE = {
        0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1080, 1440, 2160, 2880, 4320, 5760, 7200, 8640,
        10080
    };
    private static final int SUITED_SHOWN = 8;

    private final PlanKeeper keeper;
    private final MakePlan make;
    private final WhatWouldChange wouldChange;
    private final Sources sources;
    private final PlanShow show;
    private final PlanNames names;
    private final PlanSettings settings;
    private final Transactions transactions;

    ReadCasePlan(
            PlanKeeper keeper,
            MakePlan make,
            WhatWouldChange wouldChange,
            Sources sources,
            PlanShow show,
            PlanNames names,
            PlanSettings settings,
            Transactions transactions) {
        this.keeper = keeper;
        this.make = make;
        this.wouldChange = wouldChange;
        this.sources = sources;
        this.show = show;
        this.names = names;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Where a case and what belongs to it is read. */
    @org.springframework.stereotype.Component
    record Sources(
            Cases cases,
            MoneyStore money,
            OfferStore offers,
            Reinforcements reinforcements,
            ObjectProvider<WarningByRule> warnings) {

        WarningByRule.@Nullable Warning warningOf(CaseId id) {
            return warnings.stream()
                    .flatMap(rule -> rule.of(id).stream())
                    .findFirst()
                    .orElse(null);
        }
    }

    PlanViews.OfCase of(Actor reader, CaseId id) {
        reader.require(Permission.CASE_VIEW);
        DistrictPlan plan = keeper.current();
        return transactions.in(reader.scope(), () -> {
            CaseFile file = sources.cases().find(id).orElseThrow(() -> new Refused(CaseRefusal.NOT_FOUND));
            CaseMoney money = sources.money().of(List.of(id)).get(id);
            RankedCase ranked = plan.ranked().get(id);
            if (money == null) {
                throw new Refused(CaseRefusal.NOT_FOUND);
            }
            return view(plan, seen(file, money, ranked), ranked);
        });
    }

    /** The case as it is now, where the plan has not seen its last event yet; one that is closed is in no plan. */
    private PlannedCase seen(CaseFile file, CaseMoney money, @Nullable RankedCase ranked) {
        return ranked == null
                ? new PlannedCase(file, money, LoadSnapshot.NOWHERE, null, java.util.Set.of())
                : new PlannedCase(
                        file,
                        money,
                        ranked.open().place(),
                        ranked.open().offer(),
                        ranked.open().refused());
    }

    private PlanViews.OfCase view(DistrictPlan plan, PlannedCase open, @Nullable RankedCase ranked) {
        Snapshot snapshot = plan.snapshot();
        UnitPlan unit = plan.unitOf(open);
        double wait = unit == null ? settings.policy().leastWait() : unit.waitMinutes();
        RankedCase judged = make.ranking().judge(open, new Valuer(snapshot.effects()), wait, snapshot.asOf());
        List<PlanViews.Offered> offers = show.offered(sources.offers().of(open.id()));
        return new PlanViews.OfCase(
                snapshot.asOf(),
                open.id().value(),
                ranked == null ? null : ranked.rank(),
                plan.order().size(),
                judged.sentence(),
                money(open, snapshot.asOf()),
                wait(judged, snapshot.asOf()),
                helps(open, snapshot, wait),
                suited(plan, open, wait),
                ranked == null ? List.of() : wouldChange.of(plan, judged, wait),
                offers.stream()
                        .filter(one -> one.state() == OfferState.OPEN)
                        .findFirst()
                        .orElse(null),
                offers,
                sources.reinforcements().of(open.id()));
    }

    private PlanViews.Money money(PlannedCase open, Instant now) {
        CaseMoney money = open.money();
        MoneyClock clock = money.clock(make.clocks());
        double since = Math.max(0, clock.minutesUntil(now));
        double there = clock.atStakeIn(since);
        List<PlanViews.Leaves> leaves = WITHIN.stream()
                .map(within -> new PlanViews.Leaves(
                        within,
                        there <= 0 ? 0 : clock.threat() * (1 - clock.atStakeIn(since + within.toMinutes()) / there)))
                .toList();
        List<PlanViews.Expected> expected = LATER.stream()
                .map(later -> new PlanViews.Expected(later, clock.preventableIn(since + later.toMinutes())))
                .toList();
        List<PlanViews.CurvePoint> curve = new ArrayList<>();
        for (double minutes : CURVE) {
            curve.add(new PlanViews.CurvePoint(minutes, clock.preventableIn(since + minutes)));
        }
        return new PlanViews.Money(
                clock.threat(),
                clock.stake(),
                money.atRisk(make.clocks()),
                money.signals().watched(),
                money.since(),
                leaves,
                expected,
                kinds(money.belief()),
                curve);
    }

    private static Map<VictimKind, Double> kinds(Belief belief) {
        Map<VictimKind, Double> kinds = new EnumMap<>(VictimKind.class);
        for (VictimKind kind : VictimKind.values()) {
            kinds.put(kind, belief.of(kind));
        }
        return kinds;
    }

    private PlanViews.Wait wait(RankedCase judged, Instant now) {
        CaseMoney money = judged.open().money();
        return new PlanViews.Wait(
                settings.longestWait().of(judged.open().file().grade()).toMinutes(),
                Math.max(0, Duration.between(money.waitingSince(), now).toMinutes()),
                judged.overdue());
    }

    private List<PlanViews.Helps> helps(PlannedCase open, Snapshot snapshot, double wait) {
        Valuer valuer = new Valuer(snapshot.effects());
        OpenCase view = open.open(make.clocks(), settings.again(), snapshot.asOf());
        List<PlanViews.Helps> all = new ArrayList<>();
        for (Action action : Action.values()) {
            Effect effect = snapshot.effects().of(action);
            Worth worth =
                    valuer.worth(view, action, action.travels() ? Ranking.USUAL_TRAVEL : 0, snapshot.asOf(), wait);
            Belief belief = open.money().belief();
            double reach = reach(effect, belief);
            int talks = open.money().tries().attempts().talks(action);
            int tried = open.money().tries().attempts().of(action);
            boolean possible = view.possible().contains(action) && valuer.mayTry(view, action);
            double threat = belief.threat();
            all.add(new PlanViews.Helps(
                    action,
                    reach,
                    threat <= 0 || effect.isWatch() ? effect.held() : effect.stops(belief, talks) / threat,
                    worth.minutes(),
                    possible ? worth.savedNow() : 0,
                    possible ? worth.density() : 0,
                    tried,
                    talks,
                    effect.most(),
                    possible,
                    possible ? null : blocked(open, action, tried >= effect.most(), snapshot.asOf())));
        }
        return all;
    }

    private static double reach(Effect effect, Belief belief) {
        double reach = 0;
        for (VictimKind kind : VictimKind.values()) {
            reach += belief.of(kind) * effect.reach().of(kind);
        }
        return reach;
    }

    private PlanViews.Sentence blocked(PlannedCase open, Action action, boolean usedUp, Instant now) {
        if (action.isAutomatic()) {
            return MessageWords.of(
                    sources.warningOf(open.id()),
                    open.money().tries().attempts().of(action));
        }
        if (open.money().phase() != Phase.RUNNING) {
            return PlanViews.Sentence.of("plan.blocked.calm");
        }
        if (!open.isRunning()) {
            return PlanViews.Sentence.of("plan.blocked.paused");
        }
        if (usedUp) {
            return PlanViews.Sentence.of("plan.blocked.used-up");
        }
        if (action.travels() && action != open.visit()) {
            return PlanViews.Sentence.of("plan.blocked.other-level");
        }
        if (action.travels() && open.isUnderway()) {
            return PlanViews.Sentence.of("plan.blocked.under-way");
        }
        Duration left = open.spaced(action, settings.again(), now);
        return left.isZero()
                ? PlanViews.Sentence.of("plan.blocked.not-here")
                : new PlanViews.Sentence("plan.blocked.spaced", Map.of("minutes", Ranking.minutesUp(left)));
    }

    private List<PlanViews.Suited> suited(DistrictPlan plan, PlannedCase open, double wait) {
        List<PlannedStart> people = make.peopleFor(open, plan.snapshot().people(), plan.snapshot(), wait);
        return people.stream()
                .limit(SUITED_SHOWN)
                .map(start -> new PlanViews.Suited(
                        names.ref(start.person().member()),
                        start.action(),
                        start.judgement().score(),
                        start.judgement().reasons(),
                        people.getFirst().judgement().score()
                                - start.judgement().score(),
                        start.judgement().worth().travel()))
                .toList();
    }
}
