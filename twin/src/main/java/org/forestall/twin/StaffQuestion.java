package org.forestall.twin;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many people, on which shifts, protect so much of what can be protected: from one in every shift, a person is added
 * where it saves most, on the same leads each time, until the share is reached. A good roster, not provably the least.
 */
final class StaffQuestion {

    private static final double WANTED = 0.95;
    private static final int MOST_PEOPLE = 60;

    private final Scenario scenario;
    private final List<List<Lead>> runs = new ArrayList<>();
    private final int days;
    private final double possible;

    StaffQuestion(Scenario scenario, TwinOptions options) {
        this.scenario = scenario;
        this.days = options.days();
        UnlimitedBound unlimited = new UnlimitedBound(scenario);
        double sum = 0;
        for (int run = 0; run < options.runs(); run++) {
            List<Lead> leads = World.leads(scenario, Twist.NONE, Draw.seed(options.seed(), run), days);
            runs.add(leads);
            sum += unlimited.saved(leads);
        }
        this.possible = sum;
    }

    void answer(PrintStream out) {
        List<Integer> counts = new ArrayList<>();
        scenario.staff().shifts().forEach(shift -> counts.add(1));
        double share = share(counts);
        say(out, counts, share);
        while (share < WANTED && counts.stream().mapToInt(count -> count).sum() < MOST_PEOPLE) {
            share = addBest(counts);
            say(out, counts, share);
        }
        out.println(
                share < WANTED
                        ? "Not reached with " + MOST_PEOPLE + " people."
                        : "People by shift " + counts + " protect 95 % of what people without number would.");
    }

    private double addBest(List<Integer> counts) {
        int best = 0;
        double most = -1;
        for (int shift = 0; shift < counts.size(); shift++) {
            List<Integer> trial = new ArrayList<>(counts);
            trial.set(shift, trial.get(shift) + 1);
            double share = share(trial);
            if (share > most) {
                most = share;
                best = shift;
            }
        }
        counts.set(best, counts.get(best) + 1);
        return most;
    }

    private double share(List<Integer> counts) {
        double saved = 0;
        for (List<Lead> leads : runs) {
            Order order = new ForestallOrder(scenario, Twist.NONE);
            saved += Simulation.play(scenario, leads, order, new Roster(scenario, counts), days)
                    .saved();
        }
        return saved / possible;
    }

    private static void say(PrintStream out, List<Integer> counts, double share) {
        out.printf(Locale.ROOT, "People by shift %s: %.1f %%%n", counts, 100 * share);
    }
}
