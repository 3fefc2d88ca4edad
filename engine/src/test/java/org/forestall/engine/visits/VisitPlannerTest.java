package org.forestall.engine.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class VisitPlannerTest {

    @Test
    void every_plan_holds_its_windows_shifts_and_loads_and_costs_what_it_says() {
        for (int seed = 0; seed < 20; seed++) {
            VisitProblem problem = problem(new Random(seed), 5 + 3 * seed, 1 + seed % 4);
            VisitPlan plan = new VisitPlanner(problem, seed).plan(looks(30));

            assertThat(VisitPlan.check(problem, plan.tours())).isEqualTo(plan.cost());
            long nothing = problem.visits().stream()
                    .mapToLong(VisitProblem.Visit::value)
                    .sum();
            assertThat(plan.cost()).isLessThanOrEqualTo(nothing);
        }
    }

    @Test
    void the_same_seed_gives_the_same_plan() {
        VisitProblem problem = problem(new Random(4), 40, 3);

        assertThat(new VisitPlanner(problem, 7).plan(looks(50)))
                .isEqualTo(new VisitPlanner(problem, 7).plan(looks(50)));
    }

    @Test
    void small_problems_are_solved_to_the_best_there_is() {
        for (int seed = 0; seed < 20; seed++) {
            VisitProblem problem = problem(new Random(100 + seed), 6, 1);

            assertThat(new VisitPlanner(problem, seed).plan(looks(200)).cost()).isEqualTo(best(problem));
        }
    }

    @Test
    void a_visit_that_costs_more_than_it_is_worth_is_left_out() {
        int[][] travel = {{0, 50}, {50, 0}};
        VisitProblem.Crew crew = new VisitProblem.Crew(0, 0, 1_000);

        assertThat(plan(travel, crew, 99).tours()).containsExactly(List.of());
        assertThat(plan(travel, crew, 101).tours()).containsExactly(List.of(0));
        assertThat(plan(travel, new VisitProblem.Crew(0, 0, 100), 101).tours()).containsExactly(List.of());
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new VisitProblem.Visit(0, 5, 4, 0, 0, 0)).hasMessageContaining("window");
        assertThatThrownBy(() -> new VisitProblem(List.of(), List.of(), new int[1][1], 0))
                .hasMessageContaining("crew");
        VisitProblem problem = problem(new Random(1), 5, 1);
        assertThatThrownBy(() -> VisitPlan.check(problem, List.of(List.of(0, 0))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static VisitPlan plan(int[][] travel, VisitProblem.Crew crew, int value) {
        VisitProblem.Visit visit = new VisitProblem.Visit(1, 0, 1_000, 10, 0, value);
        return new VisitPlanner(new VisitProblem(List.of(visit), List.of(crew), travel, 0), 1).plan(looks(5));
    }

    /** By trying every order of every choice. */
    private static long best(VisitProblem problem) {
        return best(problem, new ArrayList<>());
    }

    private static long best(VisitProblem problem, List<Integer> tour) {
        long least;
        try {
            least = VisitPlan.check(problem, List.of(tour));
        } catch (IllegalStateException infeasible) {
            return Long.MAX_VALUE;
        }
        for (int visit = 0; visit < problem.visits().size(); visit++) {
            if (!tour.contains(visit)) {
                List<Integer> longer = new ArrayList<>(tour);
                longer.add(visit);
                least = Math.min(least, best(problem, longer));
            }
        }
        return least;
    }

    /** Stops after so many looks at the progress. */
    private static DoubleSupplier looks(int count) {
        int[] looked = {0};
        return () -> looked[0]++ / (double) count;
    }

    private static VisitProblem problem(Random random, int count, int crews) {
        int[][] places = new int[count + 1][2];
        for (int[] place : places) {
            place[0] = random.nextInt(100);
            place[1] = random.nextInt(100);
        }
        int[][] travel = new int[count + 1][count + 1];
        for (int i = 0; i <= count; i++) {
            for (int j = 0; j <= count; j++) {
                travel[i][j] = (int) Math.ceil(Math.hypot(places[i][0] - places[j][0], places[i][1] - places[j][1]));
            }
        }
        List<VisitProblem.Visit> visits = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            int from = random.nextInt(300);
            visits.add(new VisitProblem.Visit(
                    i, from, from + random.nextInt(150), 10, random.nextInt(4), random.nextInt(120)));
        }
        List<VisitProblem.Crew> all = new ArrayList<>();
        for (int i = 0; i < crews; i++) {
            all.add(new VisitProblem.Crew(random.nextInt(count + 1), 0, 500 + random.nextInt(100)));
        }
        return new VisitProblem(visits, all, travel, 12);
    }
}
