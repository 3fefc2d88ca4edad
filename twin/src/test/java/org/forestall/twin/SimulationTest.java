package org.forestall.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.forestall.engine.Grade;
import org.forestall.engine.moneyclock.MaximumWait;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final int DAYS = 6;

    private final Scenario scenario = ScenarioReader.shipped();

    @Test
    void every_order_meets_the_same_leads_and_the_same_run_comes_out_the_same() {
        for (PolicyName policy : PolicyName.values()) {
            Run one = play(policy, 5, 4);
            Run same = play(policy, 5, 4);
            Run fifo = play(PolicyName.FIFO, 5, 4);

            assertThat(same.saved()).isEqualTo(one.saved());
            assertThat(same.minutes()).isEqualTo(one.minutes());
            assertThat(one.atStake()).isEqualTo(fifo.atStake());
            assertThat(one.cases()).hasSameSizeAs(fifo.cases());
        }
    }

    @Test
    void nobody_works_longer_than_they_are_on_duty_and_nobody_saves_more_than_there_is() {
        for (PolicyName policy : PolicyName.values()) {
            Run run = play(policy, 6, 3);

            assertThat(run.minutes()).isLessThanOrEqualTo(run.duty());
            assertThat(run.saved()).isBetween(0.0, run.atStake());
        }
    }

    @Test
    void more_people_save_more() {
        double before = 0;
        for (int people : new int[] {1, 3, 8, 40}) {
            double saved = play(PolicyName.FORESTALL, 7, people).saved();
            assertThat(saved).isGreaterThan(before * 0.98);
            before = saved;
        }
    }

    @Test
    void where_people_are_enough_nobody_waits_past_the_maximum() {
        Run run = play(PolicyName.FORESTALL, 8, 14);
        for (CaseState each : run.cases()) {
            double longest = MaximumWait.DEFAULT.of(each.lead.seen.grade()).toMinutes();
            double end = Math.min(DAYS * 1440.0, each.closesAt);
            if (each.lead.arrival + longest < end) {
                assertThat(each.firstAttempt - each.lead.arrival).isLessThanOrEqualTo(longest + 60);
            }
        }
    }

    @Test
    void where_people_are_too_few_nobody_above_low_waits_far_past_it() {
        Run run = play(PolicyName.FORESTALL, 9, 3);
        long starved = run.cases().stream()
                .filter(each -> each.lead.seen.grade() != Grade.LOW)
                .filter(each -> each.lead.arrival < (DAYS - 3) * 1440)
                .filter(each -> each.firstAttempt
                        > each.lead.arrival
                                + 1.5
                                        * MaximumWait.DEFAULT
                                                .of(each.lead.seen.grade())
                                                .toMinutes())
                .count();
        assertThat(starved).isZero();
    }

    @Test
    void a_message_goes_out_with_low_leads_alone_and_stops_the_same_people_under_every_order() {
        long seed = 0;
        while (World.leads(scenario, Twist.NONE, seed, DAYS).stream()
                .noneMatch(lead -> lead.stoppedByMessage(scenario) < CaseState.NEVER)) {
            seed++;
        }
        List<Integer> first = stoppedByMessage(play(PolicyName.FIFO, seed, 4));

        assertThat(first).isNotEmpty();
        for (PolicyName policy : PolicyName.values()) {
            assertThat(stoppedByMessage(play(policy, seed, 4))).isEqualTo(first);
        }
    }

    private List<Integer> stoppedByMessage(Run run) {
        List<CaseState> stopped = run.cases().stream()
                .filter(each -> each.lead.stoppedByMessage(scenario) < CaseState.NEVER)
                .toList();
        assertThat(stopped).allMatch(each -> each.lead.isVictim() && each.lead.seen.grade() == Grade.LOW);
        assertThat(stopped).allMatch(each -> each.stoppedAt == each.lead.arrival + Ground.UNTIL_HEARD);
        return stopped.stream().map(each -> each.lead.number).toList();
    }

    private Run play(PolicyName policy, long seed, int people) {
        List<Lead> leads = World.leads(scenario, Twist.NONE, seed, DAYS);
        return Simulation.play(
                scenario, leads, policy.order(scenario, Twist.NONE), Roster.ofMean(scenario, people), DAYS);
    }
}
