package org.forestall.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EffectsTest {

    @Test
    void the_outcomes_of_an_action_are_all_there_is() {
        for (Action action : Action.values()) {
            for (VictimKind kind : VictimKind.values()) {
                for (int talks = 0; talks < 5; talks++) {
                    int before = talks;
                    double sum = Arrays.stream(Outcome.values())
                            .mapToDouble(outcome -> Effects.DEFAULT.of(action).chance(kind, before, outcome))
                            .sum();
                    assertThat(sum).isCloseTo(1, within(1e-9));
                }
            }
        }
    }

    @Test
    void a_busy_line_and_a_denial_make_the_spell_likelier_and_a_clear_word_ends_it() {
        Belief before = Belief.of(0.1, 0.1);
        Effect call = Effects.DEFAULT.of(Action.CALL);

        assertThat(call.after(before, 0, Outcome.LINE_BUSY).deep()).isGreaterThan(before.deep());
        assertThat(call.after(before, 0, Outcome.DENIED).deep()).isGreaterThan(before.deep());
        assertThat(call.after(before, 0, Outcome.CLEARED).threat()).isZero();
        assertThat(call.after(before, 0, Outcome.STOPPED).threat()).isCloseTo(1, within(1e-9));
    }

    @Test
    void what_a_district_sees_replaces_what_was_published_and_gets_surer() {
        Estimates estimates = new Estimates(Effects.DEFAULT, Estimates.FIRMNESS);
        Chance first = estimates.stop(Action.CALL, VictimKind.OPEN, 0);
        Belief certain = new Belief(0, 1, 0);
        Random random = new Random(9);
        for (int i = 0; i < 5_000; i++) {
            estimates.saw(Action.CALL, certain, 0, random.nextDouble() < 0.8 ? Outcome.STOPPED : Outcome.ARGUED);
        }
        Chance last = estimates.stop(Action.CALL, VictimKind.OPEN, 0);

        assertThat(first.mean()).isCloseTo(0.5, within(1e-9));
        assertThat(last.mean()).isBetween(0.77, 0.83);
        assertThat(last.high() - last.low()).isLessThan(first.high() - first.low());
        assertThat(estimates.effects().of(Action.CALL).stops(certain, 0))
                .isGreaterThan(Effects.DEFAULT.of(Action.CALL).stops(certain, 0));
    }

    @Test
    void attempts_are_counted_apart() {
        Attempts tried = Attempts.NONE
                .plus(Action.CALL, Outcome.NOT_REACHED)
                .plus(Action.CALL, Outcome.DENIED)
                .plus(Action.BANK_WATCH, Outcome.IN_PLACE);

        assertThat(tried.of(Action.CALL)).isEqualTo(2);
        assertThat(tried.talks(Action.CALL)).isEqualTo(1);
        assertThat(tried.of(Action.BANK_WATCH)).isEqualTo(1);
        assertThat(tried.of(Action.VISIT)).isZero();
        Attempts many = tried;
        for (int i = 0; i < 40; i++) {
            many = many.plus(Action.FAMILY_CALL, Outcome.ARGUED);
        }
        assertThat(many.of(Action.FAMILY_CALL)).isEqualTo(15);
        assertThat(many.of(Action.CALL)).isEqualTo(2);
        assertThat(many.of(Action.VISIT)).isZero();
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new Chances(0, 1.1, 0)).hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> new Belief(0.5, 0.2, 0.2)).hasMessageContaining("add up to 1");
        assertThatThrownBy(() -> new Effects(java.util.Map.of())).hasMessageContaining("CALL has none");
    }
}
