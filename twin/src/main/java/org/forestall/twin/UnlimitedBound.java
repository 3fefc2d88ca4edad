package org.forestall.twin;

import java.util.List;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Effect;
import org.forestall.engine.policy.Outcome;

/**
 * What people without number would save: every action on every lead at once, each attempt as soon as it can be.
 *
 * <p>Messages go out by the scenario's rule whatever is done, here too. It is a bound on every run of every policy, lead by lead. What an attempt comes to hangs only on its number and on the
 * talks before it by the same action, so a policy meets the same sequence of outcomes of each action, none of them sooner
 * than {@link Earliest} says. Its first success of each action is therefore no sooner than here, its watch neither, and
 * what is saved only falls when either comes later.
 */
final class UnlimitedBound {

    private final Scenario scenario;
    private final Earliest earliest;

    UnlimitedBound(Scenario scenario) {
        this.scenario = scenario;
        this.earliest = new Earliest(scenario);
    }

    double saved(List<Lead> leads) {
        return leads.stream().filter(Lead::isVictim).mapToDouble(this::saved).sum();
    }

    double saved(Lead lead) {
        double stopped = lead.stoppedByMessage(scenario);
        double watched = CaseState.NEVER;
        for (Action action : Action.values()) {
            if (action.isAutomatic()) {
                continue;
            }
            Effect effect = scenario.effects().of(action);
            if (effect.isWatch()) {
                watched = Math.min(watched, earliest.of(action, 0));
            } else {
                stopped = Math.min(stopped, firstStop(lead, action, effect));
            }
        }
        return lead.saved(
                stopped, watched, scenario.effects().of(Action.BANK_WATCH).held());
    }

    private double firstStop(Lead lead, Action action, Effect effect) {
        int talks = 0;
        for (int attempt = 0; attempt < effect.most(); attempt++) {
            Outcome outcome = lead.outcome(action, effect, attempt, talks);
            if (outcome == Outcome.STOPPED) {
                return earliest.of(action, attempt);
            }
            talks += outcome.isTalk() ? 1 : 0;
        }
        return CaseState.NEVER;
    }
}
