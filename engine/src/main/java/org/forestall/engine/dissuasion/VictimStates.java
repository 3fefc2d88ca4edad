package org.forestall.engine.dissuasion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.engine.VictimState;
import org.jspecify.annotations.Nullable;

/**
 * Where the person stood, and when: computed from the events alone, and from them again at any time.
 *
 * @param now the state after the last event; UNREACHED before any
 * @param spells the states in order, the first being UNREACHED where anything else came before the first note
 * @param refused noted states that were no legal move and changed nothing
 * @param signs every sign seen so far
 * @param tried every step tried, with the state the person was in then
 * @param answers the latest answer of each swept line
 * @param contacts how often somebody spoke with the person
 * @param signalSince a signal since the person was safe that nobody has looked into yet; null where there is none
 */
public record VictimStates(
        VictimState now,
        List<Spell> spells,
        List<DissuasionEvent.StateNoted> refused,
        Set<ResistanceSign> signs,
        List<Tried> tried,
        Map<SweepLine, SweepAnswer> answers,
        int contacts,
        @Nullable Instant signalSince) {

    public VictimStates {
        spells = List.copyOf(spells);
        refused = List.copyOf(refused);
        signs = Set.copyOf(signs);
        tried = List.copyOf(tried);
        answers = Map.copyOf(answers);
    }

    /** A stretch of time in one state; it lasts until the next one. */
    public record Spell(VictimState state, Instant since) {}

    /** The states that these events, in order, come to. */
    public static VictimStates of(List<DissuasionEvent> events) {
        VictimStatesFold fold = new VictimStatesFold();
        events.forEach(fold::apply);
        return fold.result();
    }

    /** Whether the person has been out of danger, and nothing has been heard since. */
    public boolean isSafe() {
        return isSafe(now) && signalSince == null;
    }

    static boolean isSafe(VictimState state) {
        return state == VictimState.MONEY_SAFE || state == VictimState.CLEAN;
    }
}
