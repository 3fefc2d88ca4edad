package org.forestall.engine.dissuasion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.engine.VictimState;
import org.jspecify.annotations.Nullable;

/** Applies events one after the other; used once. */
final class VictimStatesFold {

    private final List<VictimStates.Spell> spells = new ArrayList<>();
    private final List<DissuasionEvent.StateNoted> refused = new ArrayList<>();
    private final Set<ResistanceSign> signs = EnumSet.noneOf(ResistanceSign.class);
    private final List<Tried> tried = new ArrayList<>();
    private final Map<SweepLine, SweepAnswer> answers = new EnumMap<>(SweepLine.class);
    private VictimState state = VictimState.UNREACHED;
    private int contacts;
    private @Nullable Instant signalSince;

    void apply(DissuasionEvent event) {
        if (spells.isEmpty() && !(event instanceof DissuasionEvent.StateNoted)) {
            spells.add(new VictimStates.Spell(state, event.at()));
        }
        switch (event) {
            case DissuasionEvent.ContactMade made -> contacts++;
            case DissuasionEvent.StateNoted noted -> note(noted);
            case DissuasionEvent.SignsTicked ticked -> signs.addAll(ticked.signs());
            case DissuasionEvent.StepTaken taken -> tried.add(new Tried(taken.step(), state, taken.result()));
            case DissuasionEvent.SweepAnswered answered -> answers.put(answered.line(), answered.answer());
            case DissuasionEvent.NewSignal signal -> signal(signal.at());
        }
    }

    VictimStates result() {
        return new VictimStates(state, spells, refused, signs, tried, answers, contacts, signalSince);
    }

    /** Sweep answers do not stand in the way here: whether a state may be noted was asked when it was. */
    private void note(DissuasionEvent.StateNoted noted) {
        if (!VictimMoves.isLegal(state, noted.state())) {
            refused.add(noted);
            if (spells.isEmpty()) {
                spells.add(new VictimStates.Spell(state, noted.at()));
            }
            return;
        }
        if (state != noted.state() || spells.isEmpty()) {
            spells.add(new VictimStates.Spell(noted.state(), noted.at()));
        }
        state = noted.state();
        signalSince = null;
    }

    private void signal(Instant at) {
        if (VictimStates.isSafe(state) && signalSince == null) {
            signalSince = at;
        }
    }
}
