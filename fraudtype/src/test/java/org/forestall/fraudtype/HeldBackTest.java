package org.forestall.fraudtype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldBackTest {

    private static final List<Dialogue> DIALOGUES = IntStream.range(0, 100)
            .mapToObj(i -> new Dialogue("id-" + i, i < 40 ? "客服诈骗" : "投资诈骗", true, List.of("turn " + i), List.of()))
            .toList();

    @Test
    void a_fifth_of_each_class_is_held_back_and_nothing_is_in_both() {
        HeldBack cut = HeldBack.of(DIALOGUES, 5, "salt");

        assertThat(cut.held())
                .filteredOn(dialogue -> dialogue.kind().equals("客服诈骗"))
                .hasSize(8);
        assertThat(cut.held())
                .filteredOn(dialogue -> dialogue.kind().equals("投资诈骗"))
                .hasSize(12);
        assertThat(cut.kept()).hasSize(80).doesNotContainAnyElementsOf(cut.held());
    }

    @Test
    void the_cut_does_not_depend_on_the_order_of_the_file() {
        List<Dialogue> shuffled = new ArrayList<>(DIALOGUES);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(HeldBack.of(shuffled, 5, "salt")).isEqualTo(HeldBack.of(DIALOGUES, 5, "salt"));
    }

    @Test
    void another_salt_gives_another_cut() {
        assertThat(HeldBack.of(DIALOGUES, 5, "a").held())
                .isNotEqualTo(HeldBack.of(DIALOGUES, 5, "b").held());
    }
}
