package org.forestall.engine.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges every pair of a person and a task once, and matches them so that the whole is worth most. */
final class Matches {

    /** Says how much a pair counts; null when it cannot be. */
    @FunctionalInterface
    interface Judge {
        @Nullable
        Judgement of(Worker worker, Task task);
    }

    /** What is worth nothing by itself still goes before idling. */
    private static final double BETTER_THAN_IDLE = 1e-3;

    private static final double WORSE_THAN_IDLE = 1;

    private final List<Task> tasks;
    private final List<Worker> free;
    private final @Nullable Judgement[][] all;

    Matches(List<Task> tasks, List<Worker> free, Judge judge) {
        this.tasks = tasks;
        this.free = free;
        this.all = new Judgement[free.size()][tasks.size()];
        for (int i = 0; i < free.size(); i++) {
            for (int j = 0; j < tasks.size(); j++) {
                all[i][j] = judge.of(free.get(i), tasks.get(j));
            }
        }
    }

    /** The starts, in the order of the people; whoever is matched with nothing stays free. */
    List<Plan.Start> starts() {
        int[] taskOf = Matching.cheapest(cost());
        List<Plan.Start> starts = new ArrayList<>();
        for (int i = 0; i < free.size(); i++) {
            Judgement chosen = taskOf[i] < tasks.size() ? all[i][taskOf[i]] : null;
            if (chosen != null) {
                OpenCase open = tasks.get(taskOf[i]).open();
                starts.add(new Plan.Start(free.get(i), open, chosen, runnerUp(i, taskOf[i], chosen)));
            }
        }
        return starts;
    }

    /** One more column for each person is the choice to stay free. */
    private double[][] cost() {
        double[][] cost = new double[free.size()][tasks.size() + free.size()];
        for (int i = 0; i < free.size(); i++) {
            for (int j = 0; j < tasks.size(); j++) {
                Judgement judgement = all[i][j];
                cost[i][j] = judgement == null ? WORSE_THAN_IDLE : -Math.max(judgement.score(), 0) - BETTER_THAN_IDLE;
            }
        }
        return cost;
    }

    private Plan.@Nullable RunnerUp runnerUp(int worker, int task, Judgement chosen) {
        Plan.RunnerUp best = null;
        for (int j = 0; j < tasks.size(); j++) {
            Judgement other = all[worker][j];
            if (j != task && other != null) {
                int difference = chosen.score() - other.score();
                if (best == null || difference < best.difference()) {
                    best = new Plan.RunnerUp(
                            tasks.get(j).open().id(), tasks.get(j).action(), difference);
                }
            }
        }
        return best;
    }
}
