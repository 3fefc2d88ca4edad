package org.forestall.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CharacterGramsTest {

    @Test
    void four_characters_have_nine_runs() {
        assertThat(CharacterGrams.of("公安诈骗", 18).buckets()).hasSize(9).isSorted();
    }

    @Test
    void a_run_that_occurs_twice_is_counted_twice_in_one_bucket() {
        CharacterGrams grams = CharacterGrams.of("哈哈", 18);

        assertThat(grams.buckets()).hasSize(2);
        assertThat(grams.counts()).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void digits_width_case_and_spaces_make_no_difference() {
        assertThat(CharacterGrams.of("APP 123", 18).buckets())
                .isEqualTo(CharacterGrams.of("app456", 18).buckets());
    }

    @Test
    void nothing_has_no_runs_and_a_strange_file_is_no_model() {
        assertThat(CharacterGrams.of("", 18).buckets()).isEmpty();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> FraudTypeModel.read(new ByteArrayInputStream(new byte[64])));
    }
}
