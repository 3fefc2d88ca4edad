package org.forestall.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.forestall.engine.policy.Action;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private static final int DAYS = 4;

    private final Scenario scenario = ScenarioReader.shipped();
    private final UnlimitedBound unlimited = new UnlimitedBound(scenario);

    @Test
    void people_without_number_save_at_least_as_much_for_every_single_lead_under_every_order() {
        double held = scenario.effects().of(Action.BANK_WATCH).held();
        for (int seed = 0; seed < 3; seed++) {
            List<Lead> leads = World.leads(scenario, Twist.NONE, seed, DAYS);
            for (PolicyName policy : PolicyName.values()) {
                for (int people : new int[] {2, 8, 60}) {
                    Run run = play(policy, leads, people);
                    for (CaseState each : run.cases()) {
                        assertThat(each.lead.saved(
                                        each.stoppedAt - each.lead.arrival, each.watchedAt - each.lead.arrival, held))
                                .isLessThanOrEqualTo(unlimited.saved(each.lead) + 1e-6);
                    }
                }
            }
        }
    }

    @Test
    void minutes_at_a_price_save_at_least_as_much_in_the_mean() {
        Roster roster = Roster.ofMean(scenario, 3);
        double minutes = roster.minutesPerDay() * DAYS;
        RelaxedBound relaxed = new RelaxedBound(scenario, Twist.NONE);
        relaxed.seekPrice(World.leads(scenario, Twist.NONE, 1_000, 2), DAYS, minutes);
        double[] saved = new double[PolicyName.values().length];
        double bound = 0;
        for (int seed = 0; seed < 8; seed++) {
            List<Lead> leads = World.leads(scenario, Twist.NONE, seed, DAYS);
            bound += relaxed.saved(leads, minutes);
            for (PolicyName policy : PolicyName.values()) {
                saved[policy.ordinal()] += play(policy, leads, 3).saved();
            }
        }
        assertThat(relaxed.price()).isPositive();
        for (double each : saved) {
            assertThat(each).isLessThan(bound);
        }
    }

    @Test
    void the_first_moments_are_the_soonest_there_are() {
        Earliest earliest = new Earliest(scenario);
        for (Action action : Action.values()) {
            double before = 0;
            for (int attempt = 0; attempt < scenario.effects().of(action).most(); attempt++) {
                assertThat(earliest.of(action, attempt)).isGreaterThan(before);
                before = earliest.of(action, attempt);
            }
        }
    }

    private Run play(PolicyName policy, List<Lead> leads, int people) {
        return Simulation.play(
                scenario, leads, policy.order(scenario, Twist.NONE), Roster.ofMean(scenario, people), DAYS);
    }
}
