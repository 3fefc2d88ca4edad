package org.forestall.twin;

import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Attempts;
import org.forestall.engine.policy.Belief;
import org.forestall.engine.policy.Outcome;

/** What has become of a lead in a run. Minutes are those of the run. */
final class CaseState {

    static final double NEVER = Double.POSITIVE_INFINITY;

    final Lead lead;
    final double closesAt;
    Attempts attempts = Attempts.NONE;
    Belief belief;
    int running;
    int repeats;
    boolean denied;
    boolean argued;
    boolean closed;
    double nextCall;
    double nextVisit;
    double waitingSince;
    double firstAttempt = NEVER;
    double meeting = NEVER;
    double stoppedAt = NEVER;
    double watchedAt = NEVER;

    /** When it was cleared, or the person known to have stopped. */
    double endedAt = NEVER;

    /** Where the order of work keeps it; -1 when it does not. */
    int slot = -1;

    /** What the order of work keeps of its own about it. */
    final Notes notes = new Notes();

    /** A judgement kept until it is stale. */
    static final class Notes {
        double freshUntil = -1;
        double urgency;
        double density;
        double minutes;
        double squadUrgency;
        boolean judged;
        double key;
    }

    CaseState(Lead lead, double closesAt, Belief belief) {
        this.lead = lead;
        this.closesAt = closesAt;
        this.belief = belief;
        this.waitingSince = lead.arrival;
    }

    boolean isRunning(Action action) {
        return (running & 1 << action.ordinal()) != 0;
    }

    /** Whether the spacing and what is under way allow the action now. */
    boolean mayBegin(Action action, double now, int most) {
        double next = switch (action) {
            case CALL -> nextCall;
            case VISIT -> nextVisit;
            case FAMILY_CALL, SQUAD_VISIT, BANK_WATCH -> 0;
            case MESSAGE -> NEVER;
        };
        return !isRunning(action) && next <= now && attempts.of(action) < most;
    }

    void begin(Action action, double now) {
        running |= 1 << action.ordinal();
        firstAttempt = Math.min(firstAttempt, now);
    }

    /** Closes it when its time has run out and nobody is at work on it; says whether it did. */
    boolean closeIfOver(double now) {
        if (now > closesAt && running == 0) {
            closed = true;
            return true;
        }
        return false;
    }

    /** Takes in an outcome; says whether there is nothing left to do. */
    boolean end(Action action, Outcome outcome, double now, Scenario.Spacing spacing) {
        running &= ~(1 << action.ordinal());
        attempts = attempts.plus(action, outcome);
        denied |= outcome == Outcome.DENIED;
        argued |= outcome == Outcome.ARGUED;
        waitingSince = now;
        if (action == Action.CALL) {
            nextCall = now + spacing.callMinutes();
        } else if (action == Action.VISIT) {
            nextVisit = now + spacing.visitMinutes();
        }
        return outcome.isEnd();
    }
}
