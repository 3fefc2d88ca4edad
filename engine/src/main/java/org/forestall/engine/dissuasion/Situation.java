package org.forestall.engine.dissuasion;

import java.util.Set;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;

/**
 * Where a case stands when somebody asks what to do next.
 *
 * @param type OTHER where it is not known
 */
public record Situation(
        VictimState state, FraudType type, Grade grade, ResistanceLevel resistance, Set<Circumstance> circumstances) {

    public Situation {
        circumstances = Set.copyOf(circumstances);
    }

    /** Whether the person is out of danger as far as is known. */
    public boolean isSafe() {
        return VictimStates.isSafe(state);
    }
}
