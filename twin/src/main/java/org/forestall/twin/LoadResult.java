package org.forestall.twin;

import java.util.List;
import java.util.Optional;

/**
 * All orders of work on the same runs.
 *
 * @param title what the runs were: a load, or a row of the robustness table
 * @param load work over minutes on duty, as it came out with whole people
 * @param roster people in each shift
 * @param unlimited saved by people without number, run by run
 * @param relaxed the bound with minutes at a price, run by run
 * @param price yuan that a minute of work is worth at the margin
 * @param days of a run
 * @param results one for each order
 */
record LoadResult(
        String title,
        double load,
        Roster roster,
        List<Double> unlimited,
        List<Double> relaxed,
        double price,
        int days,
        List<Result> results) {

    LoadResult {
        unlimited = List.copyOf(unlimited);
        relaxed = List.copyOf(relaxed);
        results = List.copyOf(results);
    }

    int runs() {
        return unlimited.size();
    }

    /** The lesser of the two bounds in the mean, run by run. */
    List<Double> tighter() {
        return sum(relaxed) < sum(unlimited) ? relaxed : unlimited;
    }

    /** What an order saved, as a share of a bound. */
    Ratio share(Result result, List<Double> bound) {
        Ratio ratio = new Ratio();
        for (int run = 0; run < runs(); run++) {
            ratio.add(result.saved.get(run), bound.get(run));
        }
        return ratio;
    }

    /** How much less an order saves than another, in shares of the tighter bound; negative when it saves more. */
    Ratio behind(Result result, Result other) {
        Ratio ratio = new Ratio();
        for (int run = 0; run < runs(); run++) {
            ratio.add(other.saved.get(run) - result.saved.get(run), tighter().get(run));
        }
        return ratio;
    }

    /**
     * What an order loses of the loss that could have been avoided, as a share of what another does: what it stays behind
     * the tighter bound, over what the other does.
     */
    Ratio avoidable(Result result, Result other) {
        Ratio ratio = new Ratio();
        for (int run = 0; run < runs(); run++) {
            double bound = tighter().get(run);
            ratio.add(bound - result.saved.get(run), bound - other.saved.get(run));
        }
        return ratio;
    }

    /** The loss that even the tighter bound has, over all the loss of an order. */
    double unavoidable(Result result) {
        return (result.stake - sum(tighter())) / result.lost();
    }

    Optional<Result> find(PolicyName policy) {
        return results.stream()
                .filter(each -> each.policy.equals(policy.label()))
                .findFirst();
    }

    static double sum(List<Double> values) {
        return values.stream().mapToDouble(value -> value).sum();
    }
}
