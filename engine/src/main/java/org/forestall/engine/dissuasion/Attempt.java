package org.forestall.engine.dissuasion;

import java.util.List;
import java.util.Set;
import org.forestall.engine.VictimState;

/**
 * One attempt at persuasion, in the field or in training.
 *
 * @param before where the case stood when it began
 * @param steps what was done, in order
 * @param lapses what should not have happened
 * @param stateAfter where the person stood when it ended
 */
public record Attempt(Situation before, List<Step> steps, Set<Lapse> lapses, VictimState stateAfter) {

    public Attempt {
        steps = List.copyOf(steps);
        lapses = Set.copyOf(lapses);
    }
}
