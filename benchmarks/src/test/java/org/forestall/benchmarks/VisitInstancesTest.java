package org.forestall.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.forestall.engine.visits.VisitPlan;
import org.forestall.engine.visits.VisitPlanner;
import org.forestall.engine.visits.VisitProblem;
import org.junit.jupiter.api.Test;

class VisitInstancesTest {

    @Test
    void there_are_sixty_and_the_first_six_are_of_six_classes() throws IOException {
        Map<String, Long> best = VisitInstances.bestKnown();

        assertThat(best).hasSize(60);
        assertThat(best.keySet().stream().limit(6).map(name -> name.split("_")[0]))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_first_tour_of_a_published_solution_can_be_walked() throws IOException {
        VisitProblem problem = VisitInstances.read("C1_10_1");
        List<Integer> tour = List.of(473, 543, 679, 742, 781, 610, 23, 524, 186).stream()
                .map(number -> number - 1)
                .toList();
        long nothing =
                problem.visits().stream().mapToLong(VisitProblem.Visit::value).sum();

        assertThat(problem.visits()).hasSize(1000);
        assertThat(VisitPlan.check(problem, List.of(tour))).isLessThan(nothing);
    }

    @Test
    void no_plan_is_better_than_the_best_known_by_a_mistake_of_the_rule() throws IOException {
        VisitProblem problem = VisitInstances.read("R1_10_1");
        int[] looks = {0};
        VisitPlan plan = new VisitPlanner(problem, 1).plan(() -> looks[0]++ / 100.0);

        assertThat(plan.cost())
                .isGreaterThanOrEqualTo(VisitInstances.bestKnown().get("R1_10_1"));
    }
}
