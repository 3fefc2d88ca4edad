package org.forestall.engine.dissuasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.Reason;
import org.forestall.engine.VictimState;
import org.junit.jupiter.api.Test;

class AttemptScoreTest {

    private static final Situation DENYING =
            new Situation(VictimState.DENIES, FraudType.TASK, Grade.HIGH, ResistanceLevel.SOME, Set.of());

    private final RandomDissuasions random = new RandomDissuasions(20241116);

    @Test
    void the_same_attempt_has_the_same_score_and_one_more_lapse_never_a_higher_one() {
        for (int i = 0; i < 5_000; i++) {
            Attempt attempt = attempt();
            AttemptScore score = AttemptScore.of(attempt);
            Set<Lapse> more = EnumSet.of(random.one(Lapse.class));
            more.addAll(attempt.lapses());

            assertThat(AttemptScore.of(attempt)).isEqualTo(score);
            int sum = score.reasons().stream().mapToInt(Reason::points).sum();
            assertThat(score.score()).isEqualTo(Math.clamp(sum, 0, 100));
            assertThat(AttemptScore.of(new Attempt(attempt.before(), attempt.steps(), more, attempt.stateAfter()))
                            .score())
                    .isLessThanOrEqualTo(score.score());
            assertThat(DissuasionCodes.reasons())
                    .containsAll(score.reasons().stream().map(Reason::code).toList());
        }
    }

    @Test
    void asking_before_the_verdict_counts_and_after_it_does_not() {
        assertThat(codes(Step.ASK_FIRST, Step.PREDICT_NEXT)).contains(AttemptScore.ASKED_FIRST);
        assertThat(codes(Step.PREDICT_NEXT, Step.ASK_FIRST)).doesNotContain(AttemptScore.ASKED_FIRST);
    }

    @Test
    void asking_for_a_code_spoils_an_otherwise_good_attempt() {
        List<Step> good = List.of(Step.CALLBACK_OFFER, Step.ASK_FIRST, Step.PREDICT_NEXT, Step.TRY_WITHDRAWAL);
        assertThat(AttemptScore.of(new Attempt(DENYING, good, Set.of(), VictimState.WAVERS))
                        .score())
                .isEqualTo(84);
        assertThat(AttemptScore.of(new Attempt(DENYING, good, Set.of(Lapse.ASKED_FOR_SECRETS), VictimState.WAVERS))
                        .score())
                .isEqualTo(24);
    }

    private static List<String> codes(Step... steps) {
        return AttemptScore.of(new Attempt(DENYING, List.of(steps), Set.of(), VictimState.DENIES)).reasons().stream()
                .map(Reason::code)
                .toList();
    }

    private Attempt attempt() {
        List<Step> steps = new ArrayList<>();
        for (int i = random.below(8); i > 0; i--) {
            steps.add(random.one(Step.class));
        }
        return new Attempt(random.situation(), steps, random.some(Lapse.class, 1), random.one(VictimState.class));
    }
}
