package org.forestall.engine.dissuasion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.Reason;
import org.forestall.engine.VictimState;

/**
 * What to try next, and why: a proposal, the decision stays with the person on the case.
 *
 * <p>What failed on somebody is not proposed again while they stand where they stood. While the person is not safe there
 * is always something left: at worst, asking for help.
 *
 * @param proposals the soonest first
 * @param failedBefore every step that failed in this case, in whatever state, in order
 */
public record NextSteps(List<Proposal> proposals, List<Tried> failedBefore) {

    public NextSteps {
        proposals = List.copyOf(proposals);
        failedBefore = List.copyOf(failedBefore);
    }

    /**
     * A step proposed.
     *
     * @param points the sum of the reasons' points; only the order of proposals hangs on it
     * @param reasons why here and now; a reason's points may be below 0
     */
    public record Proposal(Step step, int points, List<Reason> reasons) {
        public Proposal {
            reasons = List.copyOf(reasons);
        }
    }

    /** For a case of which nothing further is known. */
    public static NextSteps of(
            VictimState state, FraudType type, Grade grade, Resistance resistance, List<Tried> tried) {
        return of(new Situation(state, type, grade, resistance.level(), Set.of()), tried);
    }

    /** The steps that fit the situation, without those that failed in its state. */
    public static NextSteps of(Situation situation, List<Tried> tried) {
        List<Proposal> proposals = Arrays.stream(Step.values())
                .filter(step -> step.fit().fits(situation))
                .filter(step ->
                        tried.stream().noneMatch(each -> each.step() == step && each.failedIn(situation.state())))
                .map(step -> propose(step, situation, tried))
                .sorted(Comparator.comparingInt(Proposal::points).reversed().thenComparing(Proposal::step))
                .toList();
        List<Tried> failed = tried.stream()
                .filter(each -> each.result() == StepResult.FAILED)
                .toList();
        return new NextSteps(proposals, failed);
    }

    private static Proposal propose(Step step, Situation situation, List<Tried> tried) {
        List<Reason> reasons = StepReasons.of(step, situation, tried);
        return new Proposal(step, reasons.stream().mapToInt(Reason::points).sum(), reasons);
    }
}
