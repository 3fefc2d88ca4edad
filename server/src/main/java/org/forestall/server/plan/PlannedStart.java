package org.forestall.server.plan;

import java.time.Duration;
import java.time.Instant;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Judgement;
import org.forestall.engine.policy.Place;
import org.forestall.engine.policy.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Somebody begins something at a time.
 *
 * @param runnerUp what the same person would have done otherwise
 * @param overdue whether it is a reserved start: the case has waited longer than its grade may, or would
 */
record PlannedStart(
        PlannedPerson person,
        PlannedCase open,
        Place from,
        Instant at,
        Judgement judgement,
        Plan.@Nullable RunnerUp runnerUp,
        boolean overdue) {

    Action action() {
        return judgement.worth().action();
    }

    Instant arrivesAt() {
        return plus(judgement.worth().travel());
    }

    Instant endsAt() {
        return plus(judgement.worth().minutes());
    }

    /** Where the person is afterwards. */
    Place to() {
        return action().travels() ? open.place() : from;
    }

    /** Whether the case is this person's already. */
    boolean isHeld() {
        return open.file().holder().isHeldBy(person.id());
    }

    private Instant plus(double minutes) {
        return at.plus(Duration.ofMillis(Math.round(minutes * 60_000)));
    }
}
