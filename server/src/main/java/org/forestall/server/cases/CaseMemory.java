package org.forestall.server.cases;

import org.forestall.engine.PersonMemory;
import org.forestall.engine.VictimState;
import org.jspecify.annotations.Nullable;

/**
 * What the files remember of a person.
 *
 * @param earlierCases cases closed before
 * @param history the worst they came to
 * @param lastState where the person stood at the end of the last one
 */
public record CaseMemory(
        int earlierCases,
        PersonMemory.History history,
        @Nullable VictimState lastState) {

    public static final CaseMemory NONE = new CaseMemory(0, PersonMemory.History.CLEAR, null);
}
