package org.forestall.engine.visits;

import java.util.List;

/**
 * Who makes which visits in which order.
 *
 * @param tours for each crew the numbers of its visits
 * @param cost travel plus the value of the visits not made
 */
public record VisitPlan(List<List<Integer>> tours, long cost) {

    public VisitPlan {
        tours = tours.stream().map(List::copyOf).toList();
    }

    /**
     * Adds the cost up anew and checks every window, shift and load.
     *
     * @throws IllegalStateException when the plan cannot be carried out
     */
    public static long check(VisitProblem problem, List<List<Integer>> tours) {
        boolean[] made = new boolean[problem.visits().size()];
        long cost = 0;
        for (int crew = 0; crew < tours.size(); crew++) {
            cost += walk(problem, problem.crews().get(crew), tours.get(crew), made);
        }
        for (int visit = 0; visit < made.length; visit++) {
            cost += made[visit] ? 0 : problem.visits().get(visit).value();
        }
        return cost;
    }

    private static long walk(VisitProblem problem, VisitProblem.Crew crew, List<Integer> tour, boolean[] made) {
        long cost = 0;
        int load = 0;
        int site = crew.site();
        int time = crew.from();
        for (int number : tour) {
            VisitProblem.Visit visit = problem.visits().get(number);
            int way = problem.travel()[site][visit.site()];
            time = Math.max(visit.from(), time + way);
            load += visit.load();
            require(time <= visit.until(), "visit " + number + " is too late");
            require(!made[number], "visit " + number + " is made twice");
            made[number] = true;
            time += visit.duration();
            cost += way;
            site = visit.site();
        }
        int home = problem.travel()[site][crew.site()];
        require(time + home <= crew.until(), "a crew is back too late");
        require(load <= problem.capacity(), "a crew carries too much");
        return tour.isEmpty() ? 0 : cost + home;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
