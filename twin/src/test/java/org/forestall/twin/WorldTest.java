package org.forestall.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorldTest {

    private final Scenario scenario = ScenarioReader.shipped();

    @Test
    void the_same_seed_draws_the_same_leads_and_another_seed_others() {
        List<Lead> one = World.leads(scenario, Twist.NONE, 3, 2);
        List<Lead> same = World.leads(scenario, Twist.NONE, 3, 2);
        List<Lead> other = World.leads(scenario, Twist.NONE, 4, 2);

        assertThat(print(same)).isEqualTo(print(one));
        assertThat(print(other)).isNotEqualTo(print(one));
    }

    @Test
    void another_speed_of_the_money_leaves_who_comes_when_as_it_was() {
        List<Lead> one = World.leads(scenario, Twist.NONE, 3, 1);
        List<Lead> faster = World.leads(scenario, new Twist("", 2, 1, 1, false), 3, 1);

        assertThat(faster).hasSameSizeAs(one);
        for (int i = 0; i < one.size(); i++) {
            assertThat(faster.get(i).arrival).isEqualTo(one.get(i).arrival);
            assertThat(faster.get(i).kind).isEqualTo(one.get(i).kind);
            assertThat(faster.get(i).atStake()).isLessThanOrEqualTo(one.get(i).atStake() + 1e-6);
        }
    }

    @Test
    void a_surge_brings_twice_as_many_on_its_day_and_none_more_on_the_others() {
        List<Lead> calm = World.leads(scenario, Twist.NONE, 3, 10);
        List<Lead> surge = World.leads(scenario, new Twist("", 1, 1, 2, false), 3, 10);

        assertThat(onDay(surge, 3)).isEqualTo(onDay(calm, 3));
        assertThat((double) onDay(surge, 4)).isBetween(1.7 * onDay(calm, 4), 2.3 * onDay(calm, 4));
    }

    private static long onDay(List<Lead> leads, int day) {
        return leads.stream().filter(lead -> (int) (lead.arrival / 1440) == day).count();
    }

    private static List<String> print(List<Lead> leads) {
        return leads.stream()
                .map(lead -> lead.arrival + " " + lead.seen + " " + lead.kind + " " + lead.atStake())
                .toList();
    }
}
