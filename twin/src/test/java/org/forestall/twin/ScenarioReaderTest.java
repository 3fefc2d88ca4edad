package org.forestall.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {

    @Test
    void the_scenario_that_ships_can_be_read() {
        assertThat(ScenarioReader.shipped().leads().perDay()).isEqualTo(1200);
    }

    @Test
    void what_is_out_of_its_bounds_is_refused_by_field_and_sentence() {
        assertRefused("per-day: 1200", "per-day: -3", "leads.per-day", "must be a number from 1 to 100000, and is -3");
        assertRefused("stations: 23", "stations: 2.5", "district.stations", "must be a whole number");
        assertRefused("visit: NEVER", "visit: PERHAPS", "handling.LOW.visit", "must be one of");
        assertRefused("fast-minutes: 35", "fast-minutes: soon", "money.fast-minutes", "and is soon");
    }

    @Test
    void what_is_missing_or_unknown_is_refused() {
        assertRefused("  detour: 1.3\n", "", "district.detour", "is missing");
        assertRefused("  detour: 1.3\n", "  detour: 1.3\n  hills: 2\n", "district.hills", "is no field of a scenario");
        assertRefused("    most: 4\n", "", "actions.CALL.most", "is missing");
    }

    @Test
    void shares_that_do_not_add_up_are_refused() {
        assertRefused("LOW: {share: 0.78", "LOW: {share: 0.5", "leads.grades", "add up to 0.72");
        assertRefused(
                "- {share: 0.5, factor: 0.4}\n    - {share: 0.35",
                "- {share: 0.5, factor: 9}\n    - {share: 0.35",
                "leads.score-bands",
                "1 in the mean");
        assertRefused("threat: 0.35", "threat: 0.6", "leads.grades.URGENT.threat", "above 1");
    }

    @Test
    void what_is_no_yaml_is_refused() {
        assertThatExceptionOfType(BadScenario.class)
                .isThrownBy(() -> ScenarioReader.read(new StringReader("leads: [")))
                .withMessageContaining("is no YAML");
        assertThatExceptionOfType(BadScenario.class)
                .isThrownBy(() -> ScenarioReader.read(new StringReader("")))
                .withMessageContaining("leads: is missing");
    }

    private static void assertRefused(String from, String to, String field, String sentence) {
        String text = shippedText();
        assertThat(text).contains(from);
        StringReader changed = new StringReader(text.replaceFirst(java.util.regex.Pattern.quote(from), to));
        assertThatExceptionOfType(BadScenario.class)
                .isThrownBy(() -> ScenarioReader.read(changed))
                .withMessageContaining(sentence)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static String shippedText() {
        try (InputStream in = ScenarioReader.class.getResourceAsStream("district.yaml")) {
            if (in == null) {
                throw new AssertionError("district.yaml is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
