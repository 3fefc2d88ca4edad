package org.forestall.engine.dissuasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.forestall.engine.FraudType;
import org.forestall.engine.VictimState;
import org.junit.jupiter.api.Test;

class SweepTest {

    private final RandomDissuasions random = new RandomDissuasions(20241115);

    @Test
    void nobody_is_safe_before_every_line_was_asked_after() {
        for (FraudType type : FraudType.values()) {
            Map<SweepLine, SweepAnswer> answers = all(type, SweepAnswer.NONE_FOUND);
            assertThat(Sweep.allowsState(VictimState.MONEY_SAFE, type, answers)).isTrue();
            assertThat(Sweep.allowsState(VictimState.CLEAN, type, answers)).isTrue();

            for (SweepLine line : Sweep.linesFor(type)) {
                Map<SweepLine, SweepAnswer> missing = new EnumMap<>(answers);
                missing.remove(line);
                assertThat(Sweep.open(type, missing)).containsExactly(line);
                assertThat(Sweep.allowsState(VictimState.MONEY_SAFE, type, missing))
                        .isFalse();
                assertThat(Sweep.allowsState(VictimState.CLEAN, type, missing)).isFalse();
            }
        }
    }

    @Test
    void a_channel_left_or_not_shown_keeps_nobody_from_safe_money_but_from_clean() {
        for (SweepAnswer answer : new SweepAnswer[] {SweepAnswer.FOUND_LEFT, SweepAnswer.REFUSED_TO_SHOW}) {
            Map<SweepLine, SweepAnswer> answers = all(FraudType.GOV, SweepAnswer.FOUND_REMOVED);
            answers.put(SweepLine.REPORTING, answer);

            assertThat(Sweep.allowsState(VictimState.MONEY_SAFE, FraudType.GOV, answers))
                    .isTrue();
            assertThat(Sweep.obstacles(VictimState.CLEAN, FraudType.GOV, answers))
                    .containsExactly(SweepLine.REPORTING);
        }
    }

    @Test
    void the_demand_is_what_it_says_for_any_answers_and_other_states_need_none() {
        for (int i = 0; i < 5_000; i++) {
            FraudType type = random.one(FraudType.class);
            Map<SweepLine, SweepAnswer> answers = random.answers(random.below(11));
            boolean answered = answers.keySet().containsAll(Sweep.linesFor(type));
            boolean left =
                    answers.containsValue(SweepAnswer.FOUND_LEFT) || answers.containsValue(SweepAnswer.REFUSED_TO_SHOW);

            assertThat(Sweep.allowsState(VictimState.MONEY_SAFE, type, answers)).isEqualTo(answered);
            assertThat(Sweep.allowsState(VictimState.CLEAN, type, answers)).isEqualTo(answered && !left);
            assertThat(Sweep.allowsState(VictimState.ADMITS, type, answers)).isTrue();
            assertThat(Sweep.allowsState(VictimState.RELAPSED, type, answers)).isTrue();
        }
    }

    @Test
    void impersonated_police_asks_for_every_line_and_every_type_for_a_second_phone() {
        assertThat(Sweep.linesFor(FraudType.GOV)).containsExactly(SweepLine.values());
        for (FraudType type : FraudType.values()) {
            assertThat(Sweep.linesFor(type)).contains(SweepLine.SECOND_PHONE);
        }
    }

    private static Map<SweepLine, SweepAnswer> all(FraudType type, SweepAnswer answer) {
        Map<SweepLine, SweepAnswer> answers = new EnumMap<>(SweepLine.class);
        Sweep.linesFor(type).forEach(line -> answers.put(line, answer));
        return answers;
    }
}
