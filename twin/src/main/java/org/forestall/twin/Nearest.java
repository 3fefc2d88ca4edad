package org.forestall.twin;

import org.forestall.engine.policy.Action;
import org.jspecify.annotations.Nullable;

/** The nearest case first, over today's practice; every person sees another order, so there is none to keep. */
final class Nearest implements Order {

    private final Ground ground;
    private final Practice practice;
    private final OpenList open = new OpenList();

    Nearest(Scenario scenario) {
        this.ground = new Ground(scenario);
        this.practice = new Practice(scenario);
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
            double way = ground.travel(person, each.lead, Action.VISIT);
            if (way < least) {
                Action next = practice.next(each, person, ground, now);
                if (next != null) {
                    best = each;
                    action = next;
                    least = way;
                } else if (practice.isDone(each)) {
                    open.drop(each);
                }
            }
        }
        return best == null || action == null ? null : new Choice(best, action);
    }
}
