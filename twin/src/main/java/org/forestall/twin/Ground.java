package org.forestall.twin;

import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Effect;
import org.forestall.engine.policy.TravelTimes;

/** What takes how long in a scenario. */
final class Ground {

    /** Minutes from picking up the receiver to the word that matters. */
    static final double UNTIL_HEARD = 1;

    final Scenario scenario;
    private final TravelTimes times;

    Ground(Scenario scenario) {
        this.scenario = scenario;
        Scenario.District district = scenario.district();
        this.times = TravelTimes.straight(district.detour(), district.speed(), district.setOutMinutes());
    }

    /** Minutes of travel; 0 for what needs none. */
    double travel(Person person, Lead lead, Action action) {
        return action.travels() ? times.minutes(person.place, lead.seen.place()) : 0;
    }

    /** Whether it ends within the person's shift whatever comes of it. */
    boolean fits(Person person, Lead lead, Action action, double now) {
        Effect effect = scenario.effects().of(action);
        double longest = Math.max(effect.minutesReached(), effect.minutesNot());
        return now + travel(person, lead, action) + longest <= person.shiftEnds;
    }

    /** Minutes from the beginning of an action to the moment that matters. */
    double untilItCounts(Action action, double travel) {
        Effect effect = scenario.effects().of(action);
        if (effect.isWatch()) {
            return effect.minutesReached();
        }
        return action.travels() ? travel : UNTIL_HEARD;
    }
}
