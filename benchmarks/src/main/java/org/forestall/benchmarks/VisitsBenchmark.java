package org.forestall.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.forestall.engine.visits.VisitPlan;
import org.forestall.engine.visits.VisitPlanner;
import org.forestall.engine.visits.VisitProblem;

/** How far the visit planner's cost lies above the best known, on public instances. */
final class VisitsBenchmark implements Benchmark {

    private static final double NANOS = 1e9;

    @Override
    public String describe() {
        return "the visit planner's gap to the best known cost on 60 public instances;"
                + " --seconds N (60) of one core each, --instances N (60), --seed N (1)";
    }

    @Override
    public void run(Options options, PrintStream out) throws IOException {
        int seconds = options.number("--seconds", 60);
        int instances = options.number("--instances", 60);
        int seed = options.number("--seed", 1);
        options.finish();
        Conditions.print(out);
        out.printf("  %d s of one core's time an instance, seed %d%n%n", seconds, seed);
        double sum = 0;
        double worst = 0;
        int count = 0;
        for (Map.Entry<String, Long> each : VisitInstances.bestKnown().entrySet()) {
            if (count == instances) {
                break;
            }
            double gap = gap(each.getKey(), each.getValue(), seconds, seed, out);
            sum += gap;
            worst = Math.max(worst, gap);
            count++;
        }
        out.printf(Locale.ROOT, "%n  mean gap %.2f %%, worst %.2f %%, of %d instances%n", sum / count, worst, count);
        out.println("  published (PyVRP's pages, two hours an instance): PyVRP 0.21 to 0.39 %, OR-Tools 9.8 13.24 %");
    }

    private static double gap(String name, long best, int seconds, int seed, PrintStream out) throws IOException {
        VisitProblem problem = VisitInstances.read(name);
        double budget = seconds * NANOS;
        long began = processorTime();
        VisitPlan plan = new VisitPlanner(problem, seed).plan(() -> (processorTime() - began) / budget);
        long cost = VisitPlan.check(problem, plan.tours());
        double gap = 100.0 * (cost - best) / best;
        int made = plan.tours().stream().mapToInt(List::size).sum();
        out.printf(
                Locale.ROOT, "  %-10s %,9d  best known %,9d  gap %5.2f %%  %d visits%n", name, cost, best, gap, made);
        return gap;
    }

    /** Of this thread, so that other work on the machine does not count. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
