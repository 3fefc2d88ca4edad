package org.forestall.server.plan;

import java.time.Instant;
import java.util.List;
import org.forestall.engine.Reason;
import org.forestall.engine.policy.Action;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked to do something for a case.
 *
 * @param recommended whom the plan wanted then; none where it wanted nobody
 * @param answer what became of it
 */
record Offer(
        long id,
        CaseId caseId,
        int unitId,
        long staffId,
        Action action,
        By by,
        @Nullable Recommended recommended,
        @Nullable OverrideReason override,
        Score score,
        Times times,
        Answer answer) {

    /** Who asks: the plan itself, or somebody. */
    record By(Actor.Kind kind, long id, String name) {
        boolean isSystem() {
            return kind == Actor.Kind.SYSTEM;
        }
    }

    record Recommended(long staffId, long score) {}

    /** How much it counted then, and why; the reasons' points add up to the score. */
    record Score(
            long points, List<Reason> reasons, @Nullable RunnerUp runnerUp, boolean overdue) {
        Score {
            reasons = List.copyOf(reasons);
        }
    }

    /** What the same person would have done otherwise. */
    record RunnerUp(long caseId, Action action, int difference) {}

    record Times(Instant offered, Instant expires) {}

    record Answer(
            OfferState state,
            @Nullable Instant at,
            @Nullable DeclineReason reason) {
        static final Answer NONE = new Answer(OfferState.OPEN, null, null);
    }

    boolean isOpen() {
        return answer.state() == OfferState.OPEN;
    }
}
