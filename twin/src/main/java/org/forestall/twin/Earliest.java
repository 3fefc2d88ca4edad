package org.forestall.twin;

import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Effect;

/** The soonest that any attempt can count, in minutes after the lead, however many people there are. */
final class Earliest {

    private final Scenario scenario;
    private final Ground ground;

    Earliest(Scenario scenario) {
        this.scenario = scenario;
        this.ground = new Ground(scenario);
    }

    /** Minutes of travel at least: somebody may stand at the door, and still sets out and finds it. */
    double leastTravel(Action action) {
        return action.travels() ? scenario.district().setOutMinutes() : 0;
    }

    /** When the attempt with this number, from 0, counts at the soonest. */
    double of(Action action, int attempt) {
        Effect effect = scenario.effects().of(action);
        double work = Math.min(effect.minutesReached(), effect.minutesNot()) + leastTravel(action);
        return attempt * (work + spacing(action)) + ground.untilItCounts(action, leastTravel(action));
    }

    private double spacing(Action action) {
        return switch (action) {
            case CALL -> scenario.spacing().callMinutes();
            case VISIT -> scenario.spacing().visitMinutes();
            case FAMILY_CALL, SQUAD_VISIT, BANK_WATCH, MESSAGE -> 0;
        };
    }
}
