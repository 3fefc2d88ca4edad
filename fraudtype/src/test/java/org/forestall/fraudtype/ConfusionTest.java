package org.forestall.fraudtype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfusionTest {

    @Test
    void figures_agree_with_a_count_by_hand() {
        Confusion confusion = new Confusion();
        add(confusion, "a", "a", 3);
        add(confusion, "a", "b", 1);
        add(confusion, "b", "b", 2);
        add(confusion, "b", "a", 2);

        assertThat(confusion.accuracy()).isEqualTo(5 / 8.0);
        assertThat(confusion.f1("a")).isCloseTo(6 / 9.0, within(1e-9));
        assertThat(confusion.f1("b")).isCloseTo(4 / 7.0, within(1e-9));
        assertThat(confusion.macroF1()).isCloseTo((6 / 9.0 + 4 / 7.0) / 2, within(1e-9));
    }

    @Test
    void a_class_never_said_has_no_score() {
        Confusion confusion = new Confusion();
        add(confusion, "a", "b", 2);

        assertThat(confusion.f1("a")).isZero();
    }

    private static void add(Confusion confusion, String truth, String said, int times) {
        for (int i = 0; i < times; i++) {
            confusion.add(truth, said);
        }
    }
}
