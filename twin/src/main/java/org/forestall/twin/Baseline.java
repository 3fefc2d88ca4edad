package org.forestall.twin;

import java.util.Comparator;
import java.util.Iterator;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.forestall.engine.policy.Action;
import org.jspecify.annotations.Nullable;

/**
 * An order of work by one key over today's practice: the case with the least key that practice has a step for is next. The
 * cases are kept in that order, as thousands wait where people are few.
 */
final class Baseline implements Order {

    private final Ground ground;
    private final Practice practice;
    private final ToDoubleFunction<CaseState> key;
    private final TreeSet<CaseState> open = new TreeSet<>(
            Comparator.comparingDouble((CaseState each) -> each.notes.key).thenComparingInt(each -> each.lead.number));

    private Baseline(Scenario scenario, ToDoubleFunction<CaseState> key) {
        this.ground = new Ground(scenario);
        this.practice = new Practice(scenario);
        this.key = key;
    }

    /** First in, first out. */
    static Order fifo(Scenario scenario) {
        return new Baseline(scenario, open -> open.lead.arrival);
    }

    /** The highest grade first, and the oldest of a grade. */
    static Order gradeFirst(Scenario scenario) {
        return new Baseline(scenario, open -> open.lead.seen.grade().ordinal() * 1e8 + open.lead.arrival);
    }

    /** The largest sum that the lead speaks of first. */
    static Order amountFirst(Scenario scenario) {
        return new Baseline(
                scenario, open -> -World.expectedLoss(scenario, open.lead.seen.type(), open.lead.seen.hint()));
    }

    /** The first to break its clock to first contact, then the first to break that to the meeting. */
    static Order deadlineFirst(Scenario scenario) {
        return new Baseline(scenario, open -> {
            Scenario.Handling handling = scenario.handling(open.lead.seen.grade());
            boolean contacted = open.firstAttempt < CaseState.NEVER;
            return open.lead.arrival + (contacted ? handling.meetMinutes() : handling.contactMinutes());
        });
    }

    /** In an order of chance that stays the same for a case. */
    static Order random(Scenario scenario) {
        return new Baseline(scenario, open -> Draw.uniform(77, open.lead.number));
    }

    @Override
    public void changed(CaseState changed, double now) {
        open.remove(changed);
        changed.notes.key = key.applyAsDouble(changed);
        open.add(changed);
    }

    @Override
    public void closed(CaseState closed) {
        open.remove(closed);
    }

    @Override
    public @Nullable Choice next(Person person, int onDuty, double now) {
        for (Iterator<CaseState> all = open.iterator(); all.hasNext(); ) {
            CaseState each = all.next();
            if (each.closeIfOver(now)) {
                all.remove();
                continue;
            }
            Action step = practice.next(each, person, ground, now);
            if (step != null) {
                return new Choice(each, step);
            }
            if (practice.isDone(each)) {
                all.remove();
            }
        }
        return null;
    }
}
