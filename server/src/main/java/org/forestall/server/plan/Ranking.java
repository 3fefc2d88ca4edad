package org.forestall.server.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.forestall.engine.moneyclock.ClockSettings;
import org.forestall.engine.moneyclock.MaximumWait;
import org.forestall.engine.moneyclock.MoneyClock;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.OpenCase;
import org.forestall.engine.policy.Valuer;
import org.forestall.engine.policy.Worth;
import org.jspecify.annotations.Nullable;

/**
 * Puts the cases of a district in the order of work and says in a sentence why each stands where it does. First whoever has
 * waited too long, by when that was; then by what a minute of work saves that waiting would lose; then by grade and clock.
 */
final class Ranking {

    /** Minutes of travel before it is known who goes: the 10 to 20 minutes reported (china.md 8.2). */
    static final double USUAL_TRAVEL = 15;

    private static final double SOON_MINUTES = 30;
    private static final double MUCH = 0.2;

    private static final Comparator<RankedCase> ORDER = Comparator.comparing((RankedCase one) -> !one.overdue())
            .thenComparing(one -> one.overdue() ? one.due() : Instant.EPOCH)
            .thenComparing(Comparator.comparingDouble(RankedCase::urgency).reversed())
            .thenComparing(one -> !one.open().isRunning());

    private final PlanSettings settings;
    private final ClockSettings clocks;
    private final MaximumWait longest;

    Ranking(PlanSettings settings) {
        this.settings = settings;
        this.clocks = settings.clocks();
        this.longest = settings.longestWait();
    }

    /** The order; cases that are equal stay as they stand in the snapshot, by grade and clock. */
    List<RankedCase> of(Snapshot snapshot, Map<Integer, UnitPlan> units) {
        Valuer valuer = new Valuer(snapshot.effects());
        List<RankedCase> all = new ArrayList<>();
        for (PlannedCase open : snapshot.cases()) {
            UnitPlan unit = units.get(open.file().place().queueUnitId());
            double wait = unit == null ? settings.policy().leastWait() : unit.waitMinutes();
            all.add(judge(open, valuer, wait, snapshot.asOf()));
        }
        all.sort(ORDER);
        List<RankedCase> ranked = new ArrayList<>();
        for (RankedCase one : all) {
            ranked.add(one.at(ranked.size() + 1));
        }
        return ranked;
    }

    /** One case by itself, not yet in any place. */
    RankedCase judge(PlannedCase open, Valuer valuer, double wait, Instant now) {
        OpenCase view = open.open(clocks, settings.again(), now);
        Worth best = valuer.best(view, now, wait, USUAL_TRAVEL);
        Instant due = due(open);
        boolean overdue = best != null && !open.isUnderway() && due.isBefore(now);
        return new RankedCase(open, 0, overdue, due, best, sentence(open, best, overdue, now));
    }

    /** The place a case would have among the others. */
    int placeOf(RankedCase one, List<RankedCase> order) {
        int before = 0;
        for (RankedCase other : order) {
            if (!other.open().id().equals(one.open().id()) && ORDER.compare(other, one) <= 0) {
                before++;
            }
        }
        return before + 1;
    }

    /** When it has waited as long as its grade may. */
    Instant due(PlannedCase open) {
        return open.money().waitingSince().plus(longest.of(open.file().grade()));
    }

    private PlanViews.Sentence sentence(PlannedCase open, @Nullable Worth best, boolean overdue, Instant now) {
        if (open.money().phase() == Phase.CALM) {
            return PlanViews.Sentence.of("plan.why.calm");
        }
        if (!open.isRunning()) {
            return PlanViews.Sentence.of("plan.why.paused");
        }
        if (overdue) {
            return new PlanViews.Sentence("plan.why.overdue", waited(open, now));
        }
        if (open.isUnderway()) {
            return new PlanViews.Sentence(
                    "plan.why.under-way", Map.of("action", open.visit().name()));
        }
        return best == null ? nothing(open, now) : worth(open, best, now);
    }

    private Map<String, Object> waited(PlannedCase open, Instant now) {
        return Map.of(
                "waited", Duration.between(open.money().waitingSince(), now).toMinutes(),
                "maximum", longest.of(open.file().grade()).toMinutes());
    }

    private PlanViews.Sentence nothing(PlannedCase open, Instant now) {
        Action next = null;
        for (Action action : open.lawful()) {
            Duration left = open.spaced(action, settings.again(), now);
            boolean sooner = next == null || left.compareTo(open.spaced(next, settings.again(), now)) < 0;
            if (!left.isZero() && sooner) {
                next = action;
            }
        }
        return next == null
                ? PlanViews.Sentence.of("plan.why.nothing-left")
                : new PlanViews.Sentence(
                        "plan.why.spaced",
                        Map.of(
                                "action", next.name(),
                                "minutes", minutesUp(open.spaced(next, settings.again(), now))));
    }

    static long minutesUp(Duration left) {
        return (left.toSeconds() + 59) / 60;
    }

    private PlanViews.Sentence worth(PlannedCase open, Worth best, Instant now) {
        MoneyClock clock = open.money().clock(clocks);
        Instant soon = now.plusSeconds((long) (SOON_MINUTES * 60));
        double leaving = clock.lossBetween(now, soon);
        if (leaving > MUCH * clock.preventable(now) && leaving >= 1) {
            return new PlanViews.Sentence(
                    "plan.why.leaving", Map.of("yuan", Math.round(leaving), "minutes", (long) SOON_MINUTES));
        }
        return new PlanViews.Sentence(
                "plan.why.saves",
                Map.of("yuan", Math.round(best.savedNow()), "minutes", Math.max(1, Math.round(best.minutes()))));
    }
}
