package org.forestall.engine.dissuasion;

import org.forestall.engine.VictimState;

/**
 * A step that was tried.
 *
 * @param stateThen where the person stood when it was tried
 */
public record Tried(Step step, VictimState stateThen, StepResult result) {

    public Tried {
        if (result == StepResult.FAILED && !step.canFail()) {
            throw new IllegalArgumentException(step + " asks for help; it cannot fail");
        }
    }

    boolean failedIn(VictimState state) {
        return result == StepResult.FAILED && stateThen == state;
    }
}
