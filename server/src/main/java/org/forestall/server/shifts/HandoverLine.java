package org.forestall.server.shifts;

import java.time.Instant;
import java.util.List;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.DueKind;
import org.forestall.server.cases.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One open case of a handover: how it stands, whom it is offered to, and what they said.
 *
 * @param n its place in the handover, from 1
 * @param situation how the case stood when the line was written
 */
record HandoverLine(int n, CaseId caseId, Situation situation, State state, Offer offer, Answer answer) {

    enum State {
        WAITING,
        ACCEPTED,
        /** The case is no longer in these hands: closed, handed back, moved or given to somebody else. */
        GONE
    }

    /** How the case stood. */
    record Situation(
            Grade grade, Stage stage, VictimState victimState, RunningClock due, Instant heldSince, Facts facts) {}

    /** One clock of the case and when it is late. */
    record RunningClock(DueKind kind, Instant dueAt) {}

    /** As stored: running clocks, and what {@link HandoverFacts} knew. */
    record Facts(
            List<RunningClock> clocks,
            List<HandoverFacts.Promise> promises,
            @Nullable String nextStep,
            List<Long> knows) {
        Facts {
            clocks = List.copyOf(clocks);
            promises = List.copyOf(promises);
            knows = List.copyOf(knows);
        }
    }

    /**
     * @param to by name; nobody only while no post anywhere is held
     * @param post the post on whose account; none for the incoming person
     * @param rung 0 the incoming person, then the posts upwards
     */
    record Offer(@Nullable Long to, @Nullable Post post, int rung, Instant at, Instant answerBy) {}

    /** Who took it, and who had declined it before. */
    record Answer(
            @Nullable Long by,
            @Nullable Instant at,
            @Nullable Long declinedBy,
            @Nullable Instant declinedAt,
            @Nullable DeclineReason reason) {
        static final Answer NONE = new Answer(null, null, null, null, null);
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    HandoverLine offered(Offer next) {
        return new HandoverLine(n, caseId, situation, State.WAITING, next, answer);
    }

    HandoverLine declined(long by, DeclineReason reason, Instant now) {
        return new HandoverLine(n, caseId, situation, state, offer, new Answer(null, null, by, now, reason));
    }

    HandoverLine accepted(long by, Instant now) {
        Answer taken = new Answer(by, now, answer.declinedBy(), answer.declinedAt(), answer.reason());
        return new HandoverLine(n, caseId, situation, State.ACCEPTED, offer, taken);
    }

    HandoverLine gone() {
        return new HandoverLine(n, caseId, situation, State.GONE, offer, answer);
    }
}
