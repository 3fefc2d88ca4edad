package org.forestall.engine.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who does what now.
 *
 * @param starts what each person is to begin, in the order of the people; who is left out has nothing to do
 * @param startsSinceReserved to be handed to the next plan
 * @param waitMinutes minutes that a case passed over now was taken to wait
 */
public record Plan(List<Start> starts, int startsSinceReserved, double waitMinutes) {

    public Plan {
        starts = List.copyOf(starts);
    }

    /**
     * One person's next action.
     *
     * @param judgement how much it counts and why
     * @param runnerUp what the same person would have done otherwise; null when there is nothing else
     */
    public record Start(
            Worker worker,
            OpenCase open,
            Judgement judgement,
            @Nullable RunnerUp runnerUp) {

        /** What is to be done. */
        public Action action() {
            return judgement.worth().action();
        }
    }

    /**
     * The next best for the same person.
     *
     * @param difference points by which what was chosen is ahead; below 0 when somebody else is to do the better thing
     */
    public record RunnerUp(String caseId, Action action, int difference) {}
}
