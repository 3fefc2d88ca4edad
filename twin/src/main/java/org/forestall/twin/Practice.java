package org.forestall.twin;

import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Effects;
import org.jspecify.annotations.Nullable;

/**
 * Today's practice: what is done next for a case, whoever's turn it is. Call first; a visit by grade, or when the
 * telephone fails or persuasion does; the family and the bank beside it; the squad when the station's visit failed; all at
 * once for what is urgent (china.md 1.2, 1.3, 5.3).
 */
final class Practice {

    private static final Action[] STEPS = {
        Action.CALL, Action.BANK_WATCH, Action.FAMILY_CALL, Action.VISIT, Action.SQUAD_VISIT
    };

    private final Scenario scenario;
    private final Effects effects;

    Practice(Scenario scenario) {
        this.scenario = scenario;
        this.effects = scenario.effects();
    }

    /** The next step; null when there is none now. */
    @Nullable
    Action next(CaseState open, Person person, Ground ground, double now) {
        for (Action action : STEPS) {
            if (wants(open, action)
                    && person.may(action)
                    && open.mayBegin(action, now, effects.of(action).most())
                    && ground.fits(person, open.lead, action, now)) {
                return action;
            }
        }
        return null;
    }

    /** Whether practice has no step left for the case until something happens to it. */
    boolean isDone(CaseState open) {
        for (Action step : STEPS) {
            if (wants(open, step) && open.attempts.of(step) < effects.of(step).most()) {
                return false;
            }
        }
        return true;
    }

    /** Whether practice has this step for the case as it stands, apart from spacing and people. */
    boolean wants(CaseState open, Action action) {
        Scenario.Handling handling = scenario.handling(open.lead.seen.grade());
        if (action.isAutomatic()) {
            return false;
        }
        if (handling.parallel()) {
            return action != Action.SQUAD_VISIT || visited(open);
        }
        if (open.running != 0) {
            return false;
        }
        int calls = open.attempts.of(Action.CALL);
        boolean unsafe = open.denied || open.argued || calls >= handling.calls();
        boolean door = handling.visit() != Scenario.Visit.NEVER;
        return switch (action) {
            case CALL -> calls < handling.calls() && !(open.argued || open.denied);
            case BANK_WATCH -> open.argued;
            case FAMILY_CALL -> open.argued || (door && unsafe);
            case VISIT -> open.argued || (door && unsafe) || (handling.visit() == Scenario.Visit.ALWAYS && calls > 0);
            case SQUAD_VISIT -> visited(open) && (open.argued || open.denied);
            case MESSAGE -> false;
        };
    }

    private boolean visited(CaseState open) {
        return open.attempts.of(Action.VISIT) >= effects.of(Action.VISIT).most();
    }
}
