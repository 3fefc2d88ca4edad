package org.forestall.twin;

import java.util.List;

/** How much work a district's day is. */
final class Workload {

    private static final int DAYS = 5;
    private static final int PLENTY = 80;
    private static final long SEED = 4_711;

    private Workload() {}

    /** Minutes of work a day that today's practice takes when there are people enough to do all of it. */
    static double minutesPerDay(Scenario scenario) {
        List<Lead> leads = World.leads(scenario, Twist.NONE, SEED, DAYS);
        Roster plenty = Roster.ofMean(scenario, PLENTY);
        return Simulation.play(scenario, leads, Baseline.gradeFirst(scenario), plenty, DAYS)
                        .minutes()
                / DAYS;
    }

    /** The people that make this load: the work of a day over the minutes on duty. */
    static Roster rosterFor(Scenario scenario, double load, double minutesPerDay) {
        double hours = scenario.staff().shifts().stream()
                .mapToDouble(shift -> shift.hours() * shift.share())
                .sum();
        return Roster.ofMean(scenario, minutesPerDay / load / (hours * 60));
    }
}
