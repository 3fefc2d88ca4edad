package org.forestall.server.plan;

import org.forestall.engine.policy.Worth;
import org.jspecify.annotations.Nullable;

/**
 * A case in the order of work.
 *
 * @param rank over the whole district, 1 first
 * @param lateness how long it has waited, in the longest waits of its grade
 * @param best the best that can be begun for it now by somebody at the usual distance; none where nothing can
 */
record RankedCase(
        PlannedCase open,
        int rank,
        boolean overdue,
        double lateness,
        @Nullable Worth best,
        PlanViews.Sentence sentence) {

    /** What a minute of work saves that waiting would lose. */
    double urgency() {
        return best == null ? 0 : best.urgency();
    }

    RankedCase at(int place) {
        return new RankedCase(open, place, overdue, lateness, best, sentence);
    }
}
