package org.forestall.twin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.forestall.engine.Grade;

/** What one order of work came to at one load, over all runs. */
final class Result {

    final String policy;
    final List<Double> saved = new ArrayList<>();
    final Map<Grade, Sample> contact = new EnumMap<>(Grade.class);
    final Map<Grade, Sample> meeting = new EnumMap<>(Grade.class);
    final Map<Grade, Ratio> broken = new EnumMap<>(Grade.class);
    final List<Ratio> byAge = new ArrayList<>();
    final List<Ratio> bySum = new ArrayList<>();
    final List<Ratio> byStation = new ArrayList<>();
    final Ratio use = new Ratio();
    double stake;
    double savedSum;
    long protectedPeople;
    long losers;
    long victims;

    Result(String policy, Scenario scenario) {
        this.policy = policy;
        for (Grade grade : Grade.values()) {
            contact.put(grade, new Sample());
            meeting.put(grade, new Sample());
            broken.put(grade, new Ratio());
        }
        fill(byAge, scenario.leads().ages().size());
        fill(bySum, scenario.money().hints().size());
        fill(byStation, scenario.district().stations());
    }

    void add(Run run) {
        saved.add(run.saved());
        savedSum += run.saved();
        stake += run.atStake();
        protectedPeople += run.protectedPeople();
        losers += run.losers();
        use.add(run.minutes(), run.duty());
        run.cases().forEach(each -> add(run, each));
    }

    /** Yuan lost after the leads. */
    double lost() {
        return stake - savedSum;
    }

    private void add(Run run, CaseState each) {
        Lead lead = each.lead;
        Grade grade = lead.seen.grade();
        double first = each.firstAttempt - lead.arrival;
        sample(contact, grade).add(first);
        if (each.meeting < CaseState.NEVER) {
            sample(meeting, grade).add(each.meeting - lead.arrival);
        }
        Ratio clocks = broken.get(grade);
        if (clocks != null) {
            clocks.add(first > run.scenario().handling(grade).contactMinutes() ? 1 : 0, 1);
        }
        if (lead.isVictim()) {
            victims++;
        }
        if (lead.atStake() > 0) {
            double helped = run.saved(each) > 0 ? 1 : 0;
            byAge.get(lead.seen.age()).add(helped, 1);
            bySum.get(lead.seen.hint()).add(helped, 1);
            byStation.get(lead.seen.station()).add(helped, 1);
        }
    }

    private static Sample sample(Map<Grade, Sample> samples, Grade grade) {
        return samples.computeIfAbsent(grade, none -> new Sample());
    }

    private static void fill(List<Ratio> ratios, int count) {
        for (int i = 0; i < count; i++) {
            ratios.add(new Ratio());
        }
    }
}
