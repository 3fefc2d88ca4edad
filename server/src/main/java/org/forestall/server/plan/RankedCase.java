package org.forestall.server.plan;

import java.time.Instant;
import org.forestall.engine.policy.Worth;
import org.jspecify.annotations.Nullable;

/**
 * A case in the order of work.
 *
 * @param rank over the whole district, 1 first
 * @param due when it has waited as long as its grade may
 * @param best the best that can be begun for it now by somebody at the usual distance; none where nothing can
 */
record RankedCase(
        PlannedCase open,
        int rank,
        boolean overdue,
        Instant due,
        @Nullable Worth best,
        PlanViews.Sentence sentence) {

    /** What a minute of work saves that waiting would lose. */
    double urgency() {
        return best == null ? 0 : best.urgency();
    }

    RankedCase at(int place) {
        return new RankedCase(open, place, overdue, due, best, sentence);
    }
}
