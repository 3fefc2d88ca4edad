package org.forestall.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreMeaningTest {

    private static final double[] TRUE_CHANCES = {0.001, 0.007, 0.08, 0.35};

    @Test
    void before_any_verdict_a_score_means_what_it_shows() {
        ScoreMeaning meaning = new ScoreMeaning();

        assertThat(meaning.threat(0.08)).isCloseTo(0.08, within(1e-9));
        assertThat(meaning.threat(0)).isZero();
        assertThat(meaning.threat(1)).isCloseTo(1, within(1e-6));
    }

    @Test
    void scores_that_look_too_much_alike_are_put_right_by_verdicts() {
        assertPutRight(0.5);
    }

    @Test
    void scores_that_are_too_sure_are_put_right_by_verdicts() {
        assertPutRight(2);
    }

    @Test
    void the_order_of_two_scores_never_turns_around() {
        Random random = new Random(4);
        for (int history = 0; history < 100; history++) {
            ScoreMeaning meaning = new ScoreMeaning();
            for (int i = 0; i < random.nextInt(200); i++) {
                meaning.saw(random.nextDouble(), random.nextBoolean());
            }
            double lesser = random.nextDouble();
            double greater = lesser + (1 - lesser) * random.nextDouble();
            assertThat(meaning.threat(greater)).isBetween(meaning.threat(lesser), 1.0);
        }
    }

    private static void assertPutRight(double power) {
        ScoreMeaning meaning = new ScoreMeaning();
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            double chance = TRUE_CHANCES[random.nextInt(TRUE_CHANCES.length)];
            meaning.saw(shown(chance, power), random.nextDouble() < chance);
        }
        for (double chance : TRUE_CHANCES) {
            assertThat(meaning.threat(shown(chance, power))).isBetween(chance / 2, chance * 2);
        }
    }

    private static double shown(double chance, double power) {
        double odds = Math.pow(chance / (1 - chance), power);
        return odds / (1 + odds);
    }
}
