package org.forestall.server.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.forestall.server.cases.CaseFile;
import org.springframework.stereotype.Component;

/** Who is asked after somebody has said no, or nothing: the best of those who are free and are not being asked anything. */
@Component
class NextInLine {

    private final PlanKeeper keeper;
    private final MakePlan make;

    NextInLine(PlanKeeper keeper, MakePlan make) {
        this.keeper = keeper;
        this.make = make;
    }

    /** From the plan as it was made last; nobody where there is none, and the next plan asks. */
    Optional<PlannedStart> after(CaseFile file, long refused) {
        return keeper.known().flatMap(plan -> {
            RankedCase ranked = plan.ranked().get(file.id());
            UnitPlan unit = plan.units().get(file.place().queueUnitId());
            if (ranked == null || unit == null) {
                return Optional.empty();
            }
            List<PlannedPerson> free = unit.free().stream()
                    .filter(person -> person.offer() == null && person.id() != refused)
                    .toList();
            return make
                    .peopleFor(without(ranked.open(), file, refused), free, plan.snapshot(), unit.waitMinutes())
                    .stream()
                    .findFirst();
        });
    }

    private static PlannedCase without(PlannedCase open, CaseFile file, long refused) {
        Set<Long> all = new HashSet<>(open.refused());
        all.add(refused);
        return new PlannedCase(file, open.money(), open.place(), null, all);
    }
}
