package org.forestall.server.contacts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.forestall.engine.VictimState;
import org.forestall.engine.dissuasion.ResistanceSign;
import org.forestall.engine.dissuasion.Step;
import org.forestall.engine.dissuasion.StepResult;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Recorded;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a contact showed of the person, and what was tried on them.
 *
 * @param state where the person stands afterwards; none where the contact did not show it
 */
record Showing(@Nullable VictimState state, Set<ResistanceSign> signs, List<StepTried> steps) {

    static final Showing NOTHING = new Showing(null, Set.of(), List.of());

    /** One step and what it came to. */
    record StepTried(Step step, StepResult result) {
        StepTried {
            if (result == StepResult.FAILED && !step.canFail()) {
                throw Refused.field(ContactRefusal.STEP_CANNOT_FAIL, "steps");
            }
        }
    }

    Showing {
        signs = Set.copyOf(signs);
        steps = List.copyOf(steps);
    }

    /** From a request, where anything may be left out. */
    static Showing of(
            @Nullable VictimState state, @Nullable List<ResistanceSign> signs, @Nullable List<StepTried> steps) {
        return new Showing(state, signs == null ? Set.of() : Set.copyOf(signs), steps == null ? List.of() : steps);
    }

    boolean isNothing() {
        return state == null && signs.isEmpty() && steps.isEmpty();
    }

    /**
     * As events, in the order in which they came about: a step was tried on somebody who stood where they stood before.
     *
     * @param before where the person stood
     */
    List<Recorded> records(VictimState before) {
        List<Recorded> records = new ArrayList<>();
        if (!signs.isEmpty()) {
            records.add(Recorded.of(new CaseRecord.SignsTicked(
                    EnumSet.copyOf(signs).stream().map(Enum::name).toList())));
        }
        for (StepTried tried : steps) {
            records.add(Recorded.of(new CaseRecord.StepTaken(
                    tried.step().name(), before, tried.result().name())));
        }
        if (state != null) {
            records.add(Recorded.of(new CaseRecord.StateNoted(state)));
        }
        return records;
    }
}
