package org.forestall.engine.dissuasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forestall.engine.VictimState.*;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.forestall.engine.VictimState;
import org.junit.jupiter.api.Test;

class VictimStatesTest {

    private static final Instant NOON = Instant.parse("2024-11-12T04:00:00Z");

    private final RandomDissuasions random = new RandomDissuasions(20241113);

    @Test
    void relapse_follows_every_state_after_admission_and_no_other() {
        Set<VictimState> after = EnumSet.of(ADMITS, MONEY_SAFE, CLEAN, RELAPSED);
        for (VictimState state : VictimState.values()) {
            assertThat(VictimMoves.isLegal(state, RELAPSED)).as("%s", state).isEqualTo(after.contains(state));
        }
    }

    @Test
    void nobody_becomes_unreached_again_and_nobody_jumps_to_clean() {
        for (VictimState state : VictimState.values()) {
            assertThat(VictimMoves.isLegal(state, UNREACHED)).isEqualTo(state == UNREACHED);
        }
        assertThat(VictimMoves.isLegal(DENIES, CLEAN)).isFalse();
        assertThat(VictimMoves.isLegal(RELAPSED, CLEAN)).isFalse();
        assertThat(VictimMoves.of(DENIES, MONEY_SAFE)).isEqualTo(VictimMoves.Plausibility.UNUSUAL);
    }

    @Test
    void every_history_moves_by_legal_moves_only_and_comes_out_the_same_again() {
        for (int i = 0; i < 3_000; i++) {
            List<DissuasionEvent> events = random.events();
            VictimStates states = VictimStates.of(events);

            assertThat(VictimStates.of(List.copyOf(events))).isEqualTo(states);
            List<VictimStates.Spell> spells = states.spells();
            assertThat(spells.isEmpty()).isEqualTo(events.isEmpty());
            VictimState before = UNREACHED;
            for (VictimStates.Spell spell : spells) {
                assertThat(VictimMoves.isLegal(before, spell.state())).isTrue();
                before = spell.state();
            }
            assertThat(states.now()).isEqualTo(before);
        }
    }

    @Test
    void adding_events_never_changes_what_came_before() {
        for (int i = 0; i < 1_000; i++) {
            List<DissuasionEvent> events = random.events();
            List<DissuasionEvent> earlier = events.subList(0, random.below(events.size() + 1));

            VictimStates later = VictimStates.of(events);
            VictimStates then = VictimStates.of(earlier);
            assertThat(later.spells().subList(0, then.spells().size())).isEqualTo(then.spells());
            assertThat(later.tried().subList(0, then.tried().size())).isEqualTo(then.tried());
        }
    }

    @Test
    void a_step_is_kept_with_the_state_the_person_was_in_then() {
        VictimStates states = VictimStates.of(List.of(
                new DissuasionEvent.ContactMade(NOON, false),
                new DissuasionEvent.StateNoted(NOON, DENIES),
                new DissuasionEvent.StepTaken(NOON, Step.ASK_FIRST, StepResult.FAILED),
                new DissuasionEvent.StateNoted(NOON, WAVERS)));

        assertThat(states.tried()).containsExactly(new Tried(Step.ASK_FIRST, DENIES, StepResult.FAILED));
        assertThat(states.now()).isEqualTo(WAVERS);
        assertThat(states.contacts()).isEqualTo(1);
    }

    @Test
    void a_signal_after_safety_stands_until_somebody_notes_a_state_again() {
        List<DissuasionEvent> safe =
                List.of(new DissuasionEvent.StateNoted(NOON, ADMITS), new DissuasionEvent.StateNoted(NOON, MONEY_SAFE));
        DissuasionEvent signal = new DissuasionEvent.NewSignal(NOON.plusSeconds(60));

        assertThat(VictimStates.of(safe).isSafe()).isTrue();
        VictimStates heard = VictimStates.of(List.of(safe.get(0), safe.get(1), signal));
        assertThat(heard.isSafe()).isFalse();
        assertThat(heard.signalSince()).isEqualTo(NOON.plusSeconds(60));
        assertThat(VictimStates.of(List.of(safe.get(0), safe.get(1), signal, safe.get(1)))
                        .isSafe())
                .isTrue();
    }

    @Test
    void a_note_that_is_no_legal_move_is_kept_aside_and_changes_nothing() {
        DissuasionEvent.StateNoted relapse = new DissuasionEvent.StateNoted(NOON, RELAPSED);

        VictimStates states = VictimStates.of(List.of(relapse));

        assertThat(states.now()).isEqualTo(UNREACHED);
        assertThat(states.refused()).containsExactly(relapse);
    }
}
