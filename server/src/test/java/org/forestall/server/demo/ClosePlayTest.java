package org.forestall.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClosePlayTest {

    private final VictimMind mind = new World(DemoDay.of(1)).mind("1", DemoDay.start());

    private final JsonNode view = JsonMapper.builder()
            .build()
            .valueToTree(Map.of(
                    "victimState",
                    "WAVERS",
                    "closeRequirements",
                    Map.of(
                            "DISSUADED",
                            new String[] {"evidence:MET_IN_PERSON|BANK_CONFIRMED", "state:ADMITS|MONEY_SAFE"},
                            "NOT_FOUND",
                            new String[] {"evidence:SECOND_PERSON", "second-person"})));

    @Test
    void names_the_first_of_a_choice_while_nothing_in_hand_satisfies_it() {
        assertThat(ClosePlay.missing(view, "DISSUADED", mind)).containsExactly("MET_IN_PERSON");
    }

    @Test
    void asks_for_nothing_once_any_of_the_choice_is_in_hand() {
        mind.bank();
        mind.bank();
        assertThat(ClosePlay.missing(view, "DISSUADED", mind)).isEmpty();
    }

    @Test
    void sees_that_the_person_has_not_come_far_enough() {
        assertThat(ClosePlay.lacksState(view, "DISSUADED")).isTrue();
        assertThat(ClosePlay.lacksState(view, "NOT_FOUND")).isFalse();
    }

    @Test
    void sees_when_a_second_person_must_close() {
        assertThat(ClosePlay.needsSecondPerson(view, "NOT_FOUND")).isTrue();
        assertThat(ClosePlay.needsSecondPerson(view, "DISSUADED")).isFalse();
    }

    @Test
    void an_outcome_the_case_does_not_name_is_not_open_to_it() {
        assertThat(ClosePlay.isOpenTo(view, "REMINDED")).isFalse();
    }
}
