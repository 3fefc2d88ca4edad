package org.forestall.twin;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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

    StaffQuestion(Scenario scenario, long seed, int count, int days) {
        this.scenario = scenario;
        this.days = days;
        UnlimitedBound unlimited = new UnlimitedBound(scenario);
        double sum = 0;
        for (int run = 0; run < count; run++) {
            List<Lead> leads = World.leads(scenario, Twist.NONE, Draw.seed(seed, run), days);
            runs.add(leads);
            sum += unlimited.saved(leads);
        }
        this.possible = sum;
    }

    /** One roster tried. */
    record Step(List<Integer> counts, double share) {
        Step {
            counts = List.copyOf(counts);
        }

        int people() {
            return counts.stream().mapToInt(count -> count).sum();
        }
    }

    /**
     * The rosters from one person in every shift to the first that is enough; the last is the answer, or is not enough with
     * as many as are tried at most.
     *
     * @param said hears of each as it is found; may throw to end the whole
     */
    List<Step> steps(Consumer<Step> said) {
        List<Integer> counts = new ArrayList<>();
        scenario.staff().shifts().forEach(shift -> counts.add(1));
        List<Step> steps = new ArrayList<>();
        double share = share(counts);
        steps.add(new Step(counts, share));
        said.accept(steps.getLast());
        while (share < WANTED && steps.getLast().people() < MOST_PEOPLE) {
            share = addBest(counts);
            steps.add(new Step(counts, share));
            said.accept(steps.getLast());
        }
        return steps;
    }

    List<Step> answer(PrintStream out) {
        List<Step> steps = steps(step -> say(out, step));
        out.println(sentence(steps.getLast()));
        return steps;
    }

    /** The answer in Markdown. */
    void print(List<Step> steps, PrintStream out) {
        out.println(
                "| people in the shifts " + hours() + " | in all | protected of what people without number would |");
        out.println("| --- | --- | --- |");
        for (Step step : steps) {
            out.printf(Locale.ROOT, "| %s | %d | %.1f %% |%n", step.counts(), step.people(), 100 * step.share());
        }
        out.println();
        out.println(sentence(steps.getLast()));
    }

    private String hours() {
        return scenario.staff().shifts().stream()
                .map(shift -> String.format(Locale.ROOT, "from %.0f for %.0f h", shift.from(), shift.hours()))
                .collect(Collectors.joining(", "));
    }

    private static String sentence(Step last) {
        return last.share() < WANTED
                ? "Not reached with " + MOST_PEOPLE + " people."
                : "People by shift " + last.counts() + " protect 95 % of what people without number would.";
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

    private static void say(PrintStream out, Step step) {
        out.printf(Locale.ROOT, "People by shift %s: %.1f %%%n", step.counts(), 100 * step.share());
    }
}
