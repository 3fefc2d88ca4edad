package org.forestall.engine.policy;

import java.time.Instant;
import org.forestall.engine.moneyclock.MoneyClock;
import org.jspecify.annotations.Nullable;

/** Says what actions are worth, from what they are estimated to do. */
public final class Valuer {

    /** Minutes from picking up the receiver to the word that matters. */
    private static final double UNTIL_HEARD = 1;

    /**
     * The chance that a case passed over never gets its turn, because fresh ones go before it until it is over. Without it
     * a case whose money leaves slowly always seems able to wait, and does so until it is closed. On the twin 0.1 to 0.3
     * come to the same.
     */
    private static final double PASSED_OVER_FOR_GOOD = 0.15;

    private final Effects effects;

    public Valuer(Effects effects) {
        this.effects = effects;
    }

    /**
     * The worth of one action.
     *
     * @param travel minutes to get there; 0 for what needs no travel
     * @param wait minutes until the next hand if this one is not used
     */
    public Worth worth(OpenCase open, Action action, double travel, Instant now, double wait) {
        Effect effect = effects.of(action);
        double minutes = effect.minutes(open.belief()) + travel;
        double share = share(open, action, effect) * othersFail(open);
        double delay = delay(effect, travel, action);
        MoneyClock clock = open.clock();
        double sinceEvent = clock.minutesUntil(now);
        double savedNow = share * clock.atStakeIn(sinceEvent + delay);
        double savedLater = (1 - PASSED_OVER_FOR_GOOD) * share * clock.atStakeIn(sinceEvent + delay + wait);
        return new Worth(action, minutes, travel, savedNow, savedLater);
    }

    /** The worthiest of what can be begun by somebody who is already there; null when nothing can. */
    public @Nullable Worth best(OpenCase open, Instant now, double wait, double usualTravel) {
        Worth best = null;
        for (Action action : open.possible()) {
            if (!action.isAutomatic() && mayTry(open, action)) {
                Worth worth = worth(open, action, action.travels() ? usualTravel : 0, now, wait);
                if (best == null || worth.urgency() > best.urgency()) {
                    best = worth;
                }
            }
        }
        return best;
    }

    /** Whether the action is not used up. */
    public boolean mayTry(OpenCase open, Action action) {
        return open.attempts().of(action) < effects.of(action).most();
    }

    /** The longest an action may take, travel apart. */
    public double longest(Action action) {
        Effect effect = effects.of(action);
        return Math.max(effect.minutesReached(), effect.minutesNot());
    }

    private static double share(OpenCase open, Action action, Effect effect) {
        return effect.isWatch()
                ? open.belief().threat() * effect.held()
                : effect.stops(open.belief(), open.attempts().talks(action));
    }

    /** What is under way may make this needless. */
    private double othersFail(OpenCase open) {
        double threat = open.belief().threat();
        double fail = 1;
        if (threat > 0) {
            for (Action each : open.underway()) {
                fail *= 1
                        - effects.of(each).stops(open.belief(), open.attempts().talks(each)) / threat;
            }
        }
        return fail;
    }

    private static double delay(Effect effect, double travel, Action action) {
        if (effect.isWatch()) {
            return effect.minutesReached();
        }
        return action.travels() ? travel : UNTIL_HEARD;
    }
}
