package org.forestall.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plays every order of work on the same runs, beside the bounds. */
final class Study {

    private static final long APART = 31_337;

    private final Scenario scenario;
    private final TwinOptions options;
    private final Watch watch;
    private final double work;

    /** Hears how far it is, and lends a stopwatch; may throw to end the whole. */
    interface Watch {
        /** Nanoseconds of a stopwatch that runs. */
        long nanos();

        /** One run with all orders is done. */
        void played(String title, int run, int runs);
    }

    Study(Scenario scenario, TwinOptions options, Watch watch) {
        this.scenario = scenario;
        this.options = options;
        this.watch = watch;
        this.work = Workload.minutesPerDay(scenario);
    }

    /** The runs at one load. */
    LoadResult at(double load) {
        Roster roster = Workload.rosterFor(scenario, load, work);
        return play(title(load), Twist.NONE, roster, options.runs());
    }

    static String title(double load) {
        return String.format(Locale.ROOT, "load %.2f", load);
    }

    /** The runs in a world that differs from what is believed. */
    LoadResult at(double load, Twist twist, int runs) {
        Roster roster = Workload.rosterFor(scenario, load, work);
        return play(twist.name(), twist, twist.stationOut() ? roster.oneMissing() : roster, runs);
    }

    private LoadResult play(String title, Twist twist, Roster roster, int runs) {
        int days = options.days();
        double minutes = roster.minutesPerDay() * days;
        RelaxedBound relaxed = new RelaxedBound(scenario, twist);
        relaxed.seekPrice(
                World.leads(scenario, twist, Draw.seed(options.seed(), APART), Math.min(days, 5)), days, minutes);
        UnlimitedBound unlimited = new UnlimitedBound(scenario);
        List<Double> without = new ArrayList<>();
        List<Double> priced = new ArrayList<>();
        List<Result> results = options.policies().stream()
                .map(policy -> new Result(policy.label(), scenario))
                .toList();
        for (int run = 0; run < runs; run++) {
            List<Lead> leads = World.leads(scenario, twist, Draw.seed(options.seed(), run), days);
            without.add(unlimited.saved(leads));
            priced.add(relaxed.saved(leads, minutes));
            for (int i = 0; i < results.size(); i++) {
                Order order = options.policies().get(i).order(scenario, twist);
                long began = watch.nanos();
                Run played = Simulation.play(scenario, leads, order, roster, days);
                results.get(i).seconds += (watch.nanos() - began) / 1e9;
                results.get(i).add(played);
            }
            watch.played(title, run + 1, runs);
        }
        double load = work / roster.minutesPerDay();
        return new LoadResult(title, load, roster, without, priced, relaxed.price(), days, results);
    }
}
