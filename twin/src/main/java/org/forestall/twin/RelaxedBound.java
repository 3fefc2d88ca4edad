package org.forestall.twin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.engine.policy.VictimKind;

/**
 * What a district with so many minutes of work could save in the mean, were the minutes movable at will: the Lagrangian
 * bound of a weakly coupled problem (international.md 6.4).
 *
 * <p>Why no order of work saves more in the mean. Let each minute of work cost a price of 0 or more, and pay every policy
 * the price of all minutes that are on duty. A policy that stays within them gains, as it uses no more than it is paid
 * for. Without the limit the leads no longer concern each other, and each is at best worth what {@link LeadProblem} finds,
 * which knows the true chances, sees what people see and besides how many repeats will come, may do one thing after
 * another without time passing, sets out from the door, and counts each attempt at its {@link Earliest}. Each of these
 * only helps: attempts of a policy in the order in which they count are a way through the lead's problem, decided with no
 * more knowledge than there, at no more saved and no less work. So for every price the sum over the leads plus the price
 * of the minutes is a bound; the price that makes it least is sought on drawn leads apart.
 *
 * <p>The bound is on the mean over runs, not on each run. {@link #saved} follows the solutions on the run's own draws,
 * which has the same mean and moves with the luck of the draws as the policies do.
 */
final class RelaxedBound {

    private static final int STEPS = 9;

    /** Any price gives a bound; a few thousand leads find one that is near the best. */
    private static final int SOUGHT_ON = 4_000;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final Scenario scenario;
    private final LeadProblem problem;
    private final Map<Integer, LeadProblem.Solution> solutions = new HashMap<>();
    private double price;

    RelaxedBound(Scenario scenario, Twist twist) {
        this.scenario = scenario;
        this.problem = new LeadProblem(scenario, new Remaining(scenario, twist.hazard()));
    }

    /** Seeks the price of a minute that makes the bound least, on these leads, for so many minutes of work in some days. */
    void seekPrice(List<Lead> leads, int days, double minutes) {
        Map<Integer, Integer> counts = new HashMap<>();
        Map<Integer, Lead> examples = new HashMap<>();
        for (Lead lead : leads.subList(0, Math.min(SOUGHT_ON, leads.size()))) {
            counts.merge(key(lead), 1, Integer::sum);
            examples.putIfAbsent(key(lead), lead);
        }
        double low = Math.log(1e-2);
        double high = Math.log(1e3);
        double expected = scenario.leads().perDay() * days;
        double room = minutes * Math.min(SOUGHT_ON, leads.size()) / expected;
        double lower = high - GOLDEN * (high - low);
        double upper = low + GOLDEN * (high - low);
        double atLower = dual(Math.exp(lower), counts, examples, room);
        double atUpper = dual(Math.exp(upper), counts, examples, room);
        for (int step = 0; step < STEPS; step++) {
            if (atLower < atUpper) {
                high = upper;
                upper = lower;
                atUpper = atLower;
                lower = high - GOLDEN * (high - low);
                atLower = dual(Math.exp(lower), counts, examples, room);
            } else {
                low = lower;
                lower = upper;
                atLower = atUpper;
                upper = low + GOLDEN * (high - low);
                atUpper = dual(Math.exp(upper), counts, examples, room);
            }
        }
        price = Math.exp((low + high) / 2);
        solutions.clear();
    }

    /** Yuan that a minute of work is worth at the margin. */
    double price() {
        return price;
    }

    /** The bound on one run: what the solutions save on its draws, and the price of the minutes they leave over. */
    double saved(List<Lead> leads, double minutes) {
        double saved = 0;
        double used = 0;
        for (Lead lead : leads) {
            LeadProblem.Solution solution = solutions.computeIfAbsent(key(lead), key -> solve(lead, price));
            double[] followed = problem.follow(solution, lead);
            saved += followed[0];
            used += followed[1];
        }
        return saved + price * (minutes - used);
    }

    private double dual(double trial, Map<Integer, Integer> counts, Map<Integer, Lead> examples, double minutes) {
        double sum = trial * minutes;
        for (Map.Entry<Integer, Lead> each : examples.entrySet()) {
            Lead lead = each.getValue();
            double worth = solve(lead, trial).value() * expected(lead);
            sum += worth * counts.getOrDefault(each.getKey(), 0);
        }
        return sum;
    }

    private LeadProblem.Solution solve(Lead lead, double trial) {
        boolean messaged = scenario.handling(lead.seen.grade()).message();
        return problem.solve(lead.seen.type(), chances(lead), messaged, trial / expected(lead));
    }

    private double expected(Lead lead) {
        return World.expectedLoss(scenario, lead.seen.type(), lead.seen.hint());
    }

    private double[] chances(Lead lead) {
        double threat = World.threat(scenario, lead.seen.grade(), lead.seen.band());
        int repeats = lead.repeats.length;
        double victim = threat * repeatChance(scenario.leads().repeatsOfVictim(), repeats);
        double other = (1 - threat) * repeatChance(scenario.leads().repeatsOfOther(), repeats);
        double deep = scenario.of(lead.seen.type()).deep();
        double[] chances = new double[VictimKind.values().length];
        chances[VictimKind.NONE.ordinal()] = other / (victim + other);
        chances[VictimKind.OPEN.ordinal()] = victim * (1 - deep) / (victim + other);
        chances[VictimKind.DEEP.ordinal()] = victim * deep / (victim + other);
        return chances;
    }

    /** The Poisson chance of so many, and of at least so many for the most that counts. */
    private static double repeatChance(double mean, int repeats) {
        double term = Math.exp(-mean);
        double below = 0;
        for (int i = 0; i < repeats; i++) {
            below += term;
            term *= mean / (i + 1);
        }
        return repeats == World.MOST_REPEATS ? 1 - below : term;
    }

    private static int key(Lead lead) {
        int key = lead.seen.grade().ordinal();
        key = key * 64 + lead.seen.band();
        key = key * 32 + lead.seen.type().ordinal();
        key = key * 64 + lead.seen.hint();
        return key * 8 + lead.repeats.length;
    }
}
