package org.forestall.engine.visits;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/**
 * Plans visits by taking strings of neighbouring visits out of neighbouring tours and putting visits back where they cost
 * least, again and again, under falling temperature (slack induction by string removals, Christiaens and Vanden Berghe,
 * Transportation Science 54, 2020); visits that cost more than they are worth stay out.
 *
 * <p>The same seed and the same course of progress give the same plan.
 */
public final class VisitPlanner {

    private static final double WARM = 0.0002;
    private static final double COLD = 0.000005;
    private static final int LOOK_EVERY = 64;

    private final VisitProblem problem;
    private final Nodes nodes;
    private final SplittableRandom random;

    public VisitPlanner(VisitProblem problem, long seed) {
        this.problem = problem;
        this.nodes = new Nodes(problem);
        this.random = new SplittableRandom(seed);
    }

    /**
     * Searches until told to stop.
     *
     * @param progress how much of the search is done, rising from 0; at 1 it stops
     */
    public VisitPlan plan(DoubleSupplier progress) {
        Tours current = new Tours(nodes);
        Putting putting = new Putting(nodes, random);
        putting.everything(current);
        Tours trial = new Tours(nodes);
        Tours best = new Tours(nodes);
        trial.copyFrom(current);
        best.copyFrom(current);
        Taking taking = new Taking(nodes, random);
        double warm = WARM * Math.max(1, current.cost);
        double cold = COLD * Math.max(1, current.cost);
        double temperature = warm;
        for (int step = 0; nodes.visits > 0; step++) {
            if (step % LOOK_EVERY == 0) {
                double done = progress.getAsDouble();
                if (done >= 1) {
                    break;
                }
                temperature = warm * Math.pow(cold / warm, done);
            }
            int seed = taking.strings(trial);
            putting.around(trial, seed, taking);
            if (trial.cost < current.cost - temperature * Math.log(random.nextDouble())) {
                current.copyFrom(trial);
                if (current.cost < best.cost) {
                    best.copyFrom(current);
                }
            } else {
                trial.copyFrom(current);
            }
        }
        return new VisitPlan(best.lists(), VisitPlan.check(problem, best.lists()));
    }
}
