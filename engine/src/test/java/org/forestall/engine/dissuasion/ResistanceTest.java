package org.forestall.engine.dissuasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.forestall.engine.dissuasion.ResistanceSign.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.engine.Reason;
import org.junit.jupiter.api.Test;

class ResistanceTest {

    private static final int HISTORIES = 5_000;

    private final RandomDissuasions random = new RandomDissuasions(20241112);

    @Test
    void the_score_is_the_sum_of_its_reasons_and_the_level_follows_from_it() {
        for (int i = 0; i < HISTORIES; i++) {
            Resistance resistance = Resistance.of(random.some(ResistanceSign.class, random.below(11)), random.facts());

            assertThat(resistance.score())
                    .isBetween(0, 100)
                    .isEqualTo(resistance.reasons().stream()
                            .mapToInt(Reason::points)
                            .sum());
            assertThat(resistance.level()).isEqualTo(ResistanceSettings.DEFAULT.levelOf(resistance.score()));
            assertThat(resistance.reasons()).allMatch(reason -> reason.points() >= 0);
            assertThat(DissuasionCodes.reasons())
                    .containsAll(resistance.reasons().stream().map(Reason::code).toList());
        }
    }

    @Test
    void one_more_sign_never_lowers_the_score() {
        for (int i = 0; i < HISTORIES; i++) {
            Set<ResistanceSign> fewer = random.some(ResistanceSign.class, 2);
            Set<ResistanceSign> more = EnumSet.of(random.one(ResistanceSign.class));
            more.addAll(fewer);
            ResistanceFacts facts = random.facts();

            assertThat(Resistance.of(more, facts).score())
                    .isGreaterThanOrEqualTo(Resistance.of(fewer, facts).score());
        }
    }

    @Test
    void denial_with_a_second_phone_is_deep_and_one_sharp_word_is_not() {
        assertThat(Resistance.of(Set.of(FLAT_DENIAL, SECOND_PHONE), ResistanceFacts.NONE)
                        .level())
                .isEqualTo(ResistanceLevel.DEEP);
        assertThat(Resistance.of(Set.of(MONEY_IS_MINE), ResistanceFacts.NONE).level())
                .isEqualTo(ResistanceLevel.NONE);
        assertThat(Resistance.of(Set.of(FLAT_DENIAL), ResistanceFacts.NONE).level())
                .isEqualTo(ResistanceLevel.SOME);
    }

    @Test
    void what_is_on_record_counts_without_a_tick_and_only_once() {
        ResistanceFacts busy = new ResistanceFacts(3, 0, 0, 0, 0, 0, false, 0);

        Resistance unticked = Resistance.of(Set.of(), busy);
        assertThat(unticked.reasons()).containsExactly(new Reason(LINE_BUSY.code(), 18, Map.of("times", 3)));
        assertThat(Resistance.of(Set.of(LINE_BUSY), busy)).isEqualTo(unticked);
    }

    @Test
    void a_phone_that_was_off_from_the_start_is_no_sign() {
        assertThat(Resistance.of(Set.of(), new ResistanceFacts(0, 0, 4, 0, 0, 0, false, 0)))
                .isEqualTo(Resistance.NONE);
    }

    @Test
    void a_score_that_is_not_the_sum_of_its_reasons_cannot_be_made() {
        assertThatThrownBy(() -> new Resistance(10, ResistanceLevel.NONE, List.of(Reason.of("resistance.relapse", 9))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
