package org.forestall.server.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forestall.engine.ReasonCodes;
import org.forestall.engine.VictimState;
import org.forestall.engine.dissuasion.DissuasionEvent;
import org.forestall.engine.dissuasion.Resistance;
import org.forestall.engine.dissuasion.ResistanceFacts;
import org.forestall.engine.dissuasion.ResistanceSign;
import org.forestall.engine.dissuasion.Step;
import org.forestall.engine.dissuasion.StepResult;
import org.forestall.engine.dissuasion.SweepAnswer;
import org.forestall.engine.dissuasion.SweepLine;
import org.forestall.engine.dissuasion.VictimStates;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.Past;
import org.forestall.server.cases.TrackOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Where the person stands, how much they resist and what was tried, read from the case's events alone.
 *
 * @param states what the engine makes of the events
 * @param notes who noted each state, in the order of the notes
 * @param seen when each sign was first seen, and by whom
 * @param taken each step tried, in order
 * @param sweep the latest answer of each line since the person last went back to the scammer, or the case was reopened:
 *     what was asked before says nothing any more
 * @param reopenedAt when the case was last opened again
 */
record CaseStory(
        VictimStates states,
        List<StateNote> notes,
        Map<ResistanceSign, Seen> seen,
        List<Taken> taken,
        Map<SweepLine, Answered> sweep,
        ResistanceFacts facts,
        @Nullable TrackOutcome lastCall,
        @Nullable Instant reopenedAt) {

    /** Somebody said where the person stands. */
    record StateNote(VictimState state, Instant at, String by) {}

    /** A sign was seen. */
    record Seen(Instant at, String by) {}

    /** A step was tried on somebody who stood in this state. */
    record Taken(Step step, VictimState state, StepResult result, Instant at, String by) {}

    /** A line of the sweep was answered. */
    record Answered(SweepAnswer answer, Instant at, String by) {}

    CaseStory {
        notes = List.copyOf(notes);
        taken = List.copyOf(taken);
    }

    static CaseStory of(List<Past> events) {
        Reader reader = new Reader();
        events.forEach(reader::read);
        return reader.result();
    }

    Map<SweepLine, SweepAnswer> answers() {
        Map<SweepLine, SweepAnswer> answers = new EnumMap<>(SweepLine.class);
        sweep.forEach((line, answered) -> answers.put(line, answered.answer()));
        return answers;
    }

    Resistance resistance() {
        return Resistance.of(states.signs(), facts);
    }

    /** Reads the events one after the other; used once. */
    private static final class Reader {

        private final ContactEvents events = new ContactEvents();
        private final List<StateNote> notes = new ArrayList<>();
        private final Map<ResistanceSign, Seen> seen = new LinkedHashMap<>();
        private final List<Taken> taken = new ArrayList<>();
        private final Map<SweepLine, Answered> sweep = new EnumMap<>(SweepLine.class);
        private final FactCount count = new FactCount();
        private @Nullable Instant reopenedAt;

        void read(Past past) {
            for (DissuasionEvent event : events.of(past)) {
                keep(event, past);
            }
            count.read(past);
            if (past.event() instanceof CaseEvent.Reopened) {
                reopenedAt = past.at();
                sweep.clear();
            }
        }

        private void keep(DissuasionEvent event, Past past) {
            switch (event) {
                case DissuasionEvent.StateNoted noted -> note(noted, past);
                case DissuasionEvent.SignsTicked ticked ->
                    ticked.signs().forEach(sign -> seen.putIfAbsent(sign, new Seen(past.at(), past.actorName())));
                case DissuasionEvent.StepTaken step ->
                    taken.add(new Taken(step.step(), events.stateNow(), step.result(), past.at(), past.actorName()));
                case DissuasionEvent.SweepAnswered answered ->
                    sweep.put(answered.line(), new Answered(answered.answer(), past.at(), past.actorName()));
                case DissuasionEvent.ContactMade ignored -> {}
                case DissuasionEvent.NewSignal ignored -> {}
            }
        }

        private void note(DissuasionEvent.StateNoted noted, Past past) {
            notes.add(new StateNote(noted.state(), past.at(), past.actorName()));
            if (noted.state() == VictimState.RELAPSED) {
                sweep.clear();
            }
        }

        CaseStory result() {
            VictimStates states = VictimStates.of(events.all());
            return new CaseStory(states, notes, seen, taken, sweep, count.facts(states), count.lastCall, reopenedAt);
        }
    }

    /** Counts what the record itself shows of resistance. */
    private static final class FactCount {

        private final Map<TrackOutcome, Integer> outcomes = new EnumMap<>(TrackOutcome.class);
        private @Nullable TrackOutcome lastCall;
        private boolean talked;
        private boolean contactOnRecord;
        private int warningsInVain;
        private int paymentsSinceTalk;

        void read(Past past) {
            switch (past.event()) {
                case CaseEvent.Opened opened -> judge(opened.judgement());
                case CaseEvent.LeadJoined joined -> {
                    judge(joined.judgement());
                    // several sources may tell of one scam; only a warning after somebody had talked was in vain
                    warningsInVain += talked ? 1 : 0;
                }
                case org.forestall.server.cases.CaseRecord.TrackRecorded recorded -> count(recorded.outcome());
                default -> {}
            }
        }

        private void count(@Nullable TrackOutcome outcome) {
            if (outcome == null) {
                return;
            }
            outcomes.merge(outcome, 1, Integer::sum);
            if (outcome.track() == org.forestall.server.cases.Track.CALL) {
                lastCall = outcome;
            }
            paymentsSinceTalk += talked && outcome == TrackOutcome.WITHDRAWAL_STOPPED ? 1 : 0;
            talked |= outcome.isContact();
        }

        private void judge(CaseEvent.Judgement judgement) {
            contactOnRecord |= judgement.reasons().stream().anyMatch(reason -> switch (reason.code()) {
                case ReasonCodes.CALL_LONG, ReasonCodes.CALL_MANY, ReasonCodes.CALL_OVERSEAS, ReasonCodes.APP_OR_LINK ->
                    true;
                default -> false;
            });
        }

        ResistanceFacts facts(VictimStates states) {
            int relapses = (int) states.spells().stream()
                    .filter(spell -> spell.state() == VictimState.RELAPSED)
                    .count();
            return new ResistanceFacts(
                    outcomes.getOrDefault(TrackOutcome.BUSY, 0),
                    outcomes.getOrDefault(TrackOutcome.REFUSED, 0),
                    outcomes.getOrDefault(TrackOutcome.POWERED_OFF, 0),
                    warningsInVain,
                    paymentsSinceTalk,
                    outcomes.getOrDefault(TrackOutcome.REFUSED_ENTRY, 0),
                    contactOnRecord && states.now() == VictimState.DENIES,
                    relapses);
        }
    }
}
