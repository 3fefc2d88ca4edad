package org.forestall.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.forestall.engine.Grade;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Effect;
import org.forestall.engine.policy.Outcome;
import org.junit.jupiter.api.Test;

/** The scenario that ships, beside the published figures it is made after. */
class CalibrationTest {

    private static final int DAYS = 60;
    private static final double MINUTES_PER_HOUR = 60;

    private final Scenario scenario = ScenarioReader.shipped();
    private final List<Lead> leads = World.leads(scenario, Twist.NONE, 20_260_302, DAYS);

    @Test
    void a_day_brings_some_1_200_leads_most_of_them_between_eight_and_seventeen() {
        assertThat(leads.size() / (double) DAYS).isBetween(1_170.0, 1_230.0);
        double day = share(leads.stream()
                .filter(lead -> hour(lead) >= 8 && hour(lead) < 17)
                .count());
        assertThat(day).isBetween(0.45, 0.65);
    }

    @Test
    void grades_come_in_the_shares_of_the_district_day() {
        assertThat(shareOf(Grade.LOW)).isBetween(0.76, 0.80);
        assertThat(shareOf(Grade.MEDIUM)).isBetween(0.165, 0.195);
        assertThat(shareOf(Grade.HIGH)).isBetween(0.03, 0.04);
        assertThat(shareOf(Grade.URGENT)).isBetween(0.004, 0.006);
    }

    @Test
    void one_lead_in_a_hundred_to_one_in_two_hundred_is_a_fraud_in_progress() {
        assertThat(share(leads.stream().filter(Lead::isVictim).count())).isBetween(0.005, 0.01);
    }

    @Test
    void about_half_of_the_victims_lose_within_hours_and_the_others_within_weeks() {
        List<Lead> victims = leads.stream().filter(Lead::isVictim).toList();
        long fast = victims.stream()
                .filter(lead -> lead.payments.before() > 0 || lead.payments.minutes()[0] < 6 * MINUTES_PER_HOUR)
                .count();
        assertThat(fast / (double) victims.size()).isBetween(0.5, 0.7);
    }

    /** The sums have so heavy a tail that two months of drawn cases may lie far from their own mean. */
    @Test
    void the_mean_loss_is_that_of_the_published_months() {
        double mean = scenario.types().values().stream()
                .mapToDouble(type -> type.share() * type.meanLoss())
                .sum();
        assertThat(mean).isBetween(75_000.0, 95_000.0);
    }

    @Test
    void six_to_seven_calls_in_ten_are_answered_and_half_of_the_first_talks_stop_a_victim() {
        Effect call = scenario.effects().of(Action.CALL);
        long answered = leads.stream()
                .filter(lead -> lead.outcome(Action.CALL, call, 0, 0).isTalk())
                .count();
        List<Lead> talked = leads.stream()
                .filter(Lead::isVictim)
                .filter(lead -> lead.outcome(Action.CALL, call, 0, 0).isTalk())
                .toList();
        long stopped = talked.stream()
                .filter(lead -> lead.outcome(Action.CALL, call, 0, 0) == Outcome.STOPPED)
                .count();

        assertThat(share(answered)).isBetween(0.60, 0.70);
        assertThat(stopped / (double) talked.size()).isBetween(0.38, 0.58);
    }

    @Test
    void under_todays_practice_one_to_four_people_a_day_and_a_million_still_lose_money() {
        List<Lead> month = World.leads(scenario, Twist.NONE, 9, 30);
        Roster roster = Workload.rosterFor(scenario, 0.9, Workload.minutesPerDay(scenario));
        Run run = Simulation.play(scenario, month, Baseline.gradeFirst(scenario), roster, 30);

        assertThat(run.losers() / 30.0 / 1.1).isBetween(1.0, 4.0);
    }

    private double shareOf(Grade grade) {
        return share(leads.stream().filter(lead -> lead.seen.grade() == grade).count());
    }

    private double share(long count) {
        return count / (double) leads.size();
    }

    private static int hour(Lead lead) {
        return (int) (lead.arrival / MINUTES_PER_HOUR) % 24;
    }
}
