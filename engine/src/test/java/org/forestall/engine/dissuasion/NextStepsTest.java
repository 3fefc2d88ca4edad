package org.forestall.engine.dissuasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.Reason;
import org.forestall.engine.VictimState;
import org.junit.jupiter.api.Test;

class NextStepsTest {

    private static final int HISTORIES = 4_000;

    private final RandomDissuasions random = new RandomDissuasions(20241114);

    @Test
    void what_failed_on_somebody_is_never_proposed_again_where_they_stand() {
        for (int i = 0; i < HISTORIES; i++) {
            Situation situation = random.situation();
            List<Tried> tried = random.manyTried();

            List<Step> proposed = steps(NextSteps.of(situation, tried));

            for (Tried each : tried) {
                if (each.result() == StepResult.FAILED && each.stateThen() == situation.state()) {
                    assertThat(proposed).as("%s", situation).doesNotContain(each.step());
                }
            }
        }
    }

    @Test
    void no_step_is_proposed_that_does_not_fit_the_state_the_type_or_the_resistance() {
        for (int i = 0; i < HISTORIES; i++) {
            Situation situation = random.situation();
            for (Step step : steps(NextSteps.of(situation, random.manyTried()))) {
                assertThat(step.fit().states()).as("%s %s", step, situation).containsKey(situation.state());
                assertThat(step.fit().types()).as("%s %s", step, situation).contains(situation.type());
                assertThat(situation.resistance())
                        .isGreaterThanOrEqualTo(step.fit().from());
            }
        }
    }

    @Test
    void there_is_always_something_left_to_do_while_the_person_is_not_safe() {
        for (int i = 0; i < HISTORIES; i++) {
            Situation situation = random.situation();
            List<Tried> everything = new ArrayList<>(random.manyTried());
            for (Step step : Step.values()) {
                if (step.canFail()) {
                    everything.add(new Tried(step, situation.state(), StepResult.FAILED));
                }
            }
            List<Step> left = steps(NextSteps.of(situation, everything));
            if (!situation.isSafe()) {
                assertThat(left).as("%s", situation).contains(Step.PULL_UP, Step.JOINT_COUNCIL);
            }
        }
    }

    @Test
    void deep_resistance_proposes_the_pull_up_and_every_joint_step_that_fits_at_any_grade() {
        for (int i = 0; i < HISTORIES; i++) {
            Situation some = random.situation();
            Situation deep =
                    new Situation(some.state(), some.type(), some.grade(), ResistanceLevel.DEEP, some.circumstances());
            List<Step> proposed = steps(NextSteps.of(deep, List.of()));
            List<Step> joint = Arrays.stream(Step.values())
                    .filter(Step::isJoint)
                    .filter(step -> step.fit().states().containsKey(deep.state()))
                    .filter(step -> step.fit().types().contains(deep.type()))
                    .filter(step -> step != Step.VISIT_WITH_FAMILY
                            || !deep.circumstances().contains(Circumstance.NO_FAMILY))
                    .toList();
            assertThat(proposed).as("%s", deep).containsAll(joint);
        }
    }

    @Test
    void the_order_follows_the_points_and_the_points_are_the_sum_of_the_reasons() {
        for (int i = 0; i < HISTORIES; i++) {
            List<NextSteps.Proposal> proposals =
                    NextSteps.of(random.situation(), random.manyTried()).proposals();

            assertThat(proposals)
                    .isSortedAccordingTo(Comparator.comparingInt(NextSteps.Proposal::points)
                            .reversed()
                            .thenComparing(NextSteps.Proposal::step));
            for (NextSteps.Proposal proposal : proposals) {
                assertThat(proposal.points())
                        .isEqualTo(proposal.reasons().stream()
                                .mapToInt(Reason::points)
                                .sum());
                assertThat(DissuasionCodes.reasons())
                        .containsAll(
                                proposal.reasons().stream().map(Reason::code).toList());
            }
        }
    }

    @Test
    void a_call_that_nobody_answered_may_be_made_again_but_sinks() {
        Situation situation = gov(VictimState.UNREACHED, Grade.MEDIUM);
        Tried unanswered = new Tried(Step.CALL, VictimState.UNREACHED, StepResult.NOT_REACHED);

        assertThat(steps(NextSteps.of(situation, List.of()))).first().isEqualTo(Step.CALL);
        List<Step> after = steps(NextSteps.of(situation, List.of(unanswered, unanswered, unanswered)));
        assertThat(after).contains(Step.CALL);
        assertThat(after.getFirst()).isNotEqualTo(Step.CALL);
    }

    @Test
    void what_failed_stays_named_and_a_new_state_opens_it_again() {
        Tried failed = new Tried(Step.ASK_FIRST, VictimState.DENIES, StepResult.FAILED);

        NextSteps wavering = NextSteps.of(gov(VictimState.WAVERS, Grade.HIGH), List.of(failed));

        assertThat(steps(wavering)).contains(Step.ASK_FIRST);
        assertThat(wavering.failedBefore()).containsExactly(failed);
        assertThat(steps(NextSteps.of(gov(VictimState.DENIES, Grade.HIGH), List.of(failed))))
                .doesNotContain(Step.ASK_FIRST);
    }

    @Test
    void somebody_hard_of_hearing_is_not_called() {
        Situation deaf = new Situation(
                VictimState.UNREACHED,
                FraudType.TASK,
                Grade.HIGH,
                ResistanceLevel.NONE,
                Set.of(Circumstance.HARD_OF_HEARING));

        assertThat(steps(NextSteps.of(deaf, List.of())))
                .doesNotContain(Step.CALL)
                .contains(Step.WRITTEN_TALK);
    }

    @Test
    void asking_for_help_cannot_be_recorded_as_failed() {
        assertThatThrownBy(() -> new Tried(Step.PULL_UP, VictimState.DENIES, StepResult.FAILED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Situation gov(VictimState state, Grade grade) {
        return new Situation(state, FraudType.GOV, grade, ResistanceLevel.NONE, Set.of());
    }

    private static List<Step> steps(NextSteps next) {
        return next.proposals().stream().map(NextSteps.Proposal::step).toList();
    }
}
