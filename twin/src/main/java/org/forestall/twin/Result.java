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

    /** Clocks to the meeting that ran out on an open case, where practice goes to every door of the grade. */
    final Map<Grade, Ratio> brokenMeeting = new EnumMap<>(Grade.class);

    final List<Ratio> byAge = new ArrayList<>();
    final List<Ratio> bySum = new ArrayList<>();
    final List<Ratio> byStation = new ArrayList<>();
    final Ratio use = new Ratio();
    double stake;
    double savedSum;
    long protectedPeople;
    long losers;
    long victims;

    /** Seconds that playing took; not part of any table that must come out the same again. */
    double seconds;

    Result(String policy, Scenario scenario) {
        this.policy = policy;
        for (Grade grade : Grade.values()) {
            contact.put(grade, new Sample());
            meeting.put(grade, new Sample());
            broken.put(grade, new Ratio());
            brokenMeeting.put(grade, new Ratio());
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
        for (Grade grade : Grade.values()) {
            clocks(run, grade);
        }
    }

    private void clocks(Run run, Grade grade) {
        Scenario.Handling handling = run.scenario().handling(grade);
        Tally contacts = new Tally();
        Tally meetings = new Tally();
        for (CaseState each : run.cases()) {
            if (each.lead.seen.grade() == grade) {
                contacts.add(each.firstAttempt - each.lead.arrival > handling.contactMinutes());
                double until = each.lead.arrival + handling.meetMinutes();
                if (until < run.until()) {
                    meetings.add(each.meeting > until && each.endedAt > until);
                }
            }
        }
        ratio(broken, grade).add(contacts.yes, contacts.all);
        if (handling.visit() == Scenario.Visit.ALWAYS) {
            ratio(brokenMeeting, grade).add(meetings.yes, meetings.all);
        }
    }

    /** Counts of one run, so that a run's leads need not be kept one by one. */
    private static final class Tally {
        private int yes;
        private int all;

        void add(boolean happened) {
            yes += happened ? 1 : 0;
            all++;
        }
    }

    private static Ratio ratio(Map<Grade, Ratio> ratios, Grade grade) {
        return ratios.computeIfAbsent(grade, none -> new Ratio());
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
