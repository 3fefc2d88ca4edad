package org.forestall.server.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forestall.engine.policy.Effects;
import org.forestall.server.cases.CaseId;

/**
 * What the plan is made of, at one moment: the open cases in the order of grade and clock, everybody who may work on them,
 * and what each action is estimated to do.
 */
record Snapshot(Instant asOf, List<PlannedCase> cases, List<PlannedPerson> people, Effects effects) {

    Snapshot {
        cases = List.copyOf(cases);
        people = List.copyOf(people);
    }

    Map<CaseId, PlannedCase> byCase() {
        return cases.stream().collect(Collectors.toMap(PlannedCase::id, Function.identity()));
    }

    /** By the unit whose queue they lie in. */
    Map<Integer, List<PlannedCase>> casesByUnit() {
        return cases.stream()
                .collect(Collectors.groupingBy(one -> one.file().place().queueUnitId()));
    }

    Map<Integer, List<PlannedPerson>> peopleByUnit() {
        return people.stream().collect(Collectors.groupingBy(one -> one.member().unitId()));
    }
}
