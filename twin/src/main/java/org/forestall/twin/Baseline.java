package org.forestall.twin;

import java.util.function.ToDoubleBiFunction;
import org.forestall.engine.policy.Action;
import org.jspecify.annotations.Nullable;

/** An order of work by one key over today's practice: the case with the least key is next. */
final class Baseline implements Order {

    private final Ground ground;
    private final Practice practice;
    private final ToDoubleBiFunction<CaseState, Person> key;
    private final OpenList open = new OpenList();

    private Baseline(Ground ground, ToDoubleBiFunction<CaseState, Person> key) {
        this.ground = ground;
        this.practice = new Practice(ground.scenario);
        this.key = key;
    }

    /** First in, first out. */
    static Order fifo(Scenario scenario) {
        return new Baseline(new Ground(scenario), (open, person) -> open.lead.arrival);
    }

    /** The highest grade first, and the oldest of a grade. */
    static Order gradeFirst(Scenario scenario) {
        return new Baseline(
                new Ground(scenario), (open, person) -> open.lead.seen.grade().ordinal() * 1e8 + open.lead.arrival);
    }

    /** The largest sum that the lead speaks of first. */
    static Order amountFirst(Scenario scenario) {
        return new Baseline(
                new Ground(scenario),
                (open, person) -> -World.expectedLoss(scenario, open.lead.seen.type(), open.lead.seen.hint()));
    }

    /** The first to break its clock to first contact, then the first to break that to the meeting. */
    static Order deadlineFirst(Scenario scenario) {
        return new Baseline(new Ground(scenario), (open, person) -> {
            Scenario.Handling handling = scenario.handling(open.lead.seen.grade());
            boolean contacted = open.firstAttempt < CaseState.NEVER;
            return open.lead.arrival + (contacted ? handling.meetMinutes() : handling.contactMinutes());
        });
    }

    /** The nearest first. */
    static Order nearest(Scenario scenario) {
        Ground ground = new Ground(scenario);
        return new Baseline(ground, (open, person) -> ground.travel(person, open.lead, Action.VISIT));
    }

    /** In an order of chance that stays the same for a case. */
    static Order random(Scenario scenario) {
        return new Baseline(new Ground(scenario), (open, person) -> Draw.uniform(77, open.lead.number));
    }

    @Override
    public void changed(CaseState changed, double now) {
        open.add(changed);
    }

    @Override
    public void closed(CaseState closed) {
        open.drop(closed);
    }

    @Override
    public @Nullable Choice next(Person person, int onDuty, double now) {
        CaseState best = null;
        Action action = null;
        double least = Double.POSITIVE_INFINITY;
        for (int i = open.size() - 1; i >= 0; i--) {
            CaseState each = open.get(i);
            if (open.dropIfOver(each, now)) {
                continue;
            }
            double value = key.applyAsDouble(each, person);
            if (value < least) {
                Action next = practice.next(each, person, ground, now);
                if (next != null) {
                    best = each;
                    action = next;
                    least = value;
                } else {
                    dropIfDone(each);
                }
            }
        }
        return best == null || action == null ? null : new Choice(best, action);
    }

    /** A case that practice has no step for leaves the list until something happens to it. */
    private void dropIfDone(CaseState each) {
        for (Action step : Action.values()) {
            if (practice.wants(each, step)
                    && each.attempts.of(step)
                            < ground.scenario.effects().of(step).most()) {
                return;
            }
        }
        open.drop(each);
    }
}
