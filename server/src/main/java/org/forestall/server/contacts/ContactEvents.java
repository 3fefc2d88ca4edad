package org.forestall.server.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.forestall.engine.VictimState;
import org.forestall.engine.dissuasion.DissuasionEvent;
import org.forestall.engine.dissuasion.ResistanceSign;
import org.forestall.engine.dissuasion.Step;
import org.forestall.engine.dissuasion.StepResult;
import org.forestall.engine.dissuasion.SweepAnswer;
import org.forestall.engine.dissuasion.SweepLine;
import org.forestall.engine.dissuasion.VictimMoves;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Past;
import org.forestall.server.cases.TrackOutcome;
import org.jspecify.annotations.Nullable;

/** Turns a case's events into those that the engine reckons with. A code that is not known any more is passed over. */
final class ContactEvents {

    private final List<DissuasionEvent> all = new ArrayList<>();
    private VictimState state = VictimState.UNREACHED;

    List<DissuasionEvent> all() {
        return all;
    }

    /** Where the person stands after the events so far. */
    VictimState stateNow() {
        return state;
    }

    /** What one event of the case says; most say nothing. */
    List<DissuasionEvent> of(Past past) {
        List<DissuasionEvent> said = switch (past.event()) {
            case CaseRecord record -> of(record, past.at());
            case CaseEvent.LeadJoined ignored -> List.of(new DissuasionEvent.NewSignal(past.at()));
            default -> List.of();
        };
        all.addAll(said);
        said.forEach(this::follow);
        return said;
    }

    private void follow(DissuasionEvent event) {
        if (event instanceof DissuasionEvent.StateNoted noted && VictimMoves.isLegal(state, noted.state())) {
            state = noted.state();
        }
    }

    private static List<DissuasionEvent> of(CaseRecord record, Instant at) {
        return switch (record) {
            case CaseRecord.TrackRecorded recorded -> of(recorded.outcome(), at);
            case CaseRecord.StateNoted noted -> List.of(new DissuasionEvent.StateNoted(at, noted.state()));
            case CaseRecord.SignsTicked ticked -> List.of(new DissuasionEvent.SignsTicked(at, signs(ticked.signs())));
            case CaseRecord.StepTaken taken -> step(taken, at);
            case CaseRecord.SweepAnswered answered -> answer(answered, at);
            default -> List.of();
        };
    }

    private static List<DissuasionEvent> of(@Nullable TrackOutcome outcome, Instant at) {
        if (outcome == null) {
            return List.of();
        }
        if (outcome.isContact()) {
            return List.of(new DissuasionEvent.ContactMade(at, outcome.isMeeting()));
        }
        boolean signal = outcome == TrackOutcome.BUSY || outcome == TrackOutcome.WITHDRAWAL_STOPPED;
        return signal ? List.of(new DissuasionEvent.NewSignal(at)) : List.of();
    }

    private static Set<ResistanceSign> signs(List<String> codes) {
        Set<ResistanceSign> signs = EnumSet.noneOf(ResistanceSign.class);
        codes.forEach(code -> find(ResistanceSign.class, code).ifPresent(signs::add));
        return signs;
    }

    private static List<DissuasionEvent> step(CaseRecord.StepTaken taken, Instant at) {
        Optional<Step> step = find(Step.class, taken.step());
        Optional<StepResult> result = find(StepResult.class, taken.result());
        return step.isEmpty() || result.isEmpty()
                ? List.of()
                : List.of(new DissuasionEvent.StepTaken(at, step.get(), result.get()));
    }

    private static List<DissuasionEvent> answer(CaseRecord.SweepAnswered answered, Instant at) {
        Optional<SweepLine> line = find(SweepLine.class, answered.line());
        Optional<SweepAnswer> answer = find(SweepAnswer.class, answered.answer());
        return line.isEmpty() || answer.isEmpty()
                ? List.of()
                : List.of(new DissuasionEvent.SweepAnswered(at, line.get(), answer.get()));
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, String code) {
        return EnumSet.allOf(type).stream()
                .filter(value -> value.name().equals(code))
                .findFirst();
    }
}
