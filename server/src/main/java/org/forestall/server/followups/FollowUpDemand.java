package org.forestall.server.followups;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CloseOutcome;
import org.forestall.server.cases.ClosingDemand;
import org.springframework.stereotype.Component;

/** Nobody who was in danger is let go while a follow-up is owed. */
@Component
class FollowUpDemand implements ClosingDemand {

    private static final Set<CloseOutcome> IN_DANGER =
            EnumSet.of(CloseOutcome.DISSUADED, CloseOutcome.PARTLY_LOST, CloseOutcome.LOST);

    private final FollowUpStore store;

    FollowUpDemand(FollowUpStore store) {
        this.store = store;
    }

    @Override
    public List<String> missing(CaseFile file, CloseOutcome outcome) {
        return IN_DANGER.contains(outcome)
                ? store.plannedOf(file.id()).stream()
                        .map(one -> "follow-up:" + one.number())
                        .toList()
                : List.of();
    }
}
