package org.forestall.engine.dissuasion;

import java.time.Instant;
import java.util.Set;
import org.forestall.engine.VictimState;

/** What happened with the person, as far as states and steps follow from it. Values only. */
public sealed interface DissuasionEvent {

    /** When it happened. */
    Instant at();

    /**
     * Somebody spoke with the person.
     *
     * @param inPerson whether face to face
     */
    record ContactMade(Instant at, boolean inPerson) implements DissuasionEvent {}

    /** Where the person stands, as the last contact showed. */
    record StateNoted(Instant at, VictimState state) implements DissuasionEvent {}

    /** Signs seen; a sign once seen stays. */
    record SignsTicked(Instant at, Set<ResistanceSign> signs) implements DissuasionEvent {
        public SignsTicked {
            signs = Set.copyOf(signs);
        }
    }

    /** A step was tried. */
    record StepTaken(Instant at, Step step, StepResult result) implements DissuasionEvent {}

    /** A line of the sweep was answered; the latest answer counts. */
    record SweepAnswered(Instant at, SweepLine line, SweepAnswer answer) implements DissuasionEvent {}

    /** Another lead, a busy tone, an attempted payment: the scammer may be back. */
    record NewSignal(Instant at) implements DissuasionEvent {}
}
