package org.forestall.server.plan;

import java.util.List;

/**
 * One unit's plan.
 *
 * @param price what a minute of work must save to get its turn, in weighted money; 0 while the people suffice
 * @param waitMinutes how long a case passed over now is likely to wait
 * @param starts what its free people are to begin now, one each at most
 */
record UnitPlan(
        int unitId,
        List<PlannedCase> cases,
        List<PlannedPerson> people,
        double price,
        double waitMinutes,
        List<PlannedStart> starts) {

    UnitPlan {
        cases = List.copyOf(cases);
        people = List.copyOf(people);
        starts = List.copyOf(starts);
    }

    List<PlannedPerson> free() {
        return people.stream().filter(PlannedPerson::free).toList();
    }
}
