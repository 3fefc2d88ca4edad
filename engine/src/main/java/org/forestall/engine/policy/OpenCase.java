package org.forestall.engine.policy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.forestall.engine.Grade;
import org.forestall.engine.moneyclock.MoneyClock;

/**
 * A case somebody could act on.
 *
 * @param id the case's own name, for the reader
 * @param clock its money
 * @param belief what kind of victim it may be
 * @param attempts what was tried
 * @param waitingSince since when nobody has done anything for it
 * @param place where the person is, as far as is known
 * @param possible what can be begun now: not under way, not just tried, and lawful; what is automatic is left out of plans
 * @param underway what is being done at this moment
 */
public record OpenCase(
        String id,
        Grade grade,
        MoneyClock clock,
        Belief belief,
        Attempts attempts,
        Instant waitingSince,
        Place place,
        Set<Action> possible,
        Set<Action> underway) {

    public OpenCase {
        possible = copy(possible);
        underway = copy(underway);
    }

    private static Set<Action> copy(Set<Action> actions) {
        return actions.isEmpty() ? Set.of() : EnumSet.copyOf(actions);
    }
}
