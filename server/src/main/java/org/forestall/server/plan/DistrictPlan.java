package org.forestall.server.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.forestall.server.cases.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * The whole district's plan for one moment.
 *
 * @param order the cases in the order of work
 * @param ranked the same by number
 * @param units the plan of each unit that has work or people
 */
record DistrictPlan(
        Snapshot snapshot, List<RankedCase> order, Map<CaseId, RankedCase> ranked, Map<Integer, UnitPlan> units) {

    DistrictPlan {
        order = List.copyOf(order);
        ranked = Map.copyOf(ranked);
        units = Map.copyOf(units);
    }

    Stream<PlannedStart> starts() {
        return units.values().stream().flatMap(unit -> unit.starts().stream());
    }

    /** Who is to begin something for the case now. */
    Optional<PlannedStart> startOf(CaseId id) {
        return starts().filter(start -> start.open().id().equals(id)).findFirst();
    }

    @Nullable
    UnitPlan unitOf(PlannedCase open) {
        return units.get(open.file().place().queueUnitId());
    }
}
