package org.forestall.engine.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges every pair of a person and a task once, and matches them so that the whole is worth most. */
final class Matches {

    /** Says what a pair is worth; null when it cannot be. */
    @FunctionalInterface
    interface Judge {
        @Nullable
        Worth of(Worker worker, Task task);
    }

    /** What is worth nothing by itself still goes before idling. */
    private static final double BETTER_THAN_IDLE = 1e-3;

    private static final double WORSE_THAN_IDLE = 1;

    private final List<Task> tasks;
    private final List<Worker> free;
    private final @Nullable Worth[][] all;
    private final int[][] scores;

    Matches(List<Task> tasks, List<Worker> free, Judge judge) {
        this.tasks = tasks;
        this.free = free;
        this.all = new Worth[free.size()][tasks.size()];
        this.scores = new int[free.size()][tasks.size()];
        for (int i = 0; i < free.size(); i++) {
            for (int j = 0; j < tasks.size(); j++) {
                Worth worth = judge.of(free.get(i), tasks.get(j));
                all[i][j] = worth;
                if (worth != null) {
                    scores[i][j] = Judgement.score(worth, tasks.get(j).isReserved());
                }
            }
        }
    }

    /**
     * The starts, in the order of the people; whoever is matched with nothing stays free.
     *
     * @param wait minutes that a case passed over was taken to wait
     */
    List<Plan.Start> starts(double wait) {
        int[] taskOf = Matching.cheapest(cost());
        List<Plan.Start> starts = new ArrayList<>();
        for (int i = 0; i < free.size(); i++) {
            Worth worth = taskOf[i] < tasks.size() ? all[i][taskOf[i]] : null;
            if (worth != null) {
                Task task = tasks.get(taskOf[i]);
                Judgement chosen = Judgement.of(worth, wait, task.turn());
                starts.add(new Plan.Start(free.get(i), task.open(), chosen, runnerUp(i, taskOf[i])));
            }
        }
        return starts;
    }

    /** One more column for each person is the choice to stay free. */
    private double[][] cost() {
        double[][] cost = new double[free.size()][tasks.size() + free.size()];
        for (int i = 0; i < free.size(); i++) {
            for (int j = 0; j < tasks.size(); j++) {
                cost[i][j] = all[i][j] == null ? WORSE_THAN_IDLE : -Math.max(scores[i][j], 0) - BETTER_THAN_IDLE;
            }
        }
        return cost;
    }

    private Plan.@Nullable RunnerUp runnerUp(int worker, int chosen) {
        int best = -1;
        for (int j = 0; j < tasks.size(); j++) {
            if (j != chosen && all[worker][j] != null && (best < 0 || scores[worker][j] > scores[worker][best])) {
                best = j;
            }
        }
        if (best < 0) {
            return null;
        }
        Task task = tasks.get(best);
        return new Plan.RunnerUp(task.open().id(), task.action(), scores[worker][chosen] - scores[worker][best]);
    }
}
