package org.forestall.server.plan;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Attempts;
import org.forestall.engine.policy.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What was tried on a case.
 *
 * @param last when each action was tried last
 * @param talking the action of a talk of which nobody has said yet how it ended
 * @param outSince since when somebody is on the way or at the door
 * @param settled how many attempts have an outcome
 */
record Tries(
        Attempts attempts,
        Map<Action, Instant> last,
        @Nullable Action talking,
        @Nullable Instant outSince,
        int settled) {

    static final Tries NONE = new Tries(Attempts.NONE, Map.of(), null, null, 0);

    Tries {
        last = Map.copyOf(last);
    }

    /** After one more attempt. */
    Tries plus(Action action, Outcome outcome, Instant at) {
        return new Tries(attempts.plus(action, outcome), lastWith(action, at), talking, outSince, settled + 1);
    }

    /** After a talk that is to be told about. */
    Tries talked(Action action, Instant at) {
        return new Tries(attempts.plus(action, Outcome.ARGUED), lastWith(action, at), action, outSince, settled);
    }

    /** After a message, of which nobody hears whether it was read. */
    Tries sent(Instant at) {
        return new Tries(
                attempts.plus(Action.MESSAGE, Outcome.NOT_REACHED),
                lastWith(Action.MESSAGE, at),
                talking,
                outSince,
                settled);
    }

    /** After an attempt that counts for nothing but its time. */
    Tries asked(Action action, Instant at) {
        return new Tries(attempts, lastWith(action, at), talking, outSince, settled);
    }

    Tries told() {
        return new Tries(attempts, last, null, outSince, settled + 1);
    }

    Tries out(@Nullable Instant since) {
        return new Tries(attempts, last, talking, since, settled);
    }

    /** All over again; the numbers of the outcomes go on. */
    Tries anew() {
        return new Tries(Attempts.NONE, Map.of(), null, null, settled);
    }

    private Map<Action, Instant> lastWith(Action action, Instant at) {
        Map<Action, Instant> all = new EnumMap<>(Action.class);
        all.putAll(last);
        all.put(action, at);
        return all;
    }
}
