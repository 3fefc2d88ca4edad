package org.forestall.server.shifts;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Whether people may be put on a shift: of the unit, not on leave, and rested. */
@Component
class Fitness {

    /** Longer than any shift and its rest. */
    private static final Duration REACH = Duration.ofHours(72);

    private final StaffList staff;
    private final RosterStore rosters;
    private final LeaveStore leaves;

    Fitness(StaffList staff, RosterStore rosters, LeaveStore leaves) {
        this.staff = staff;
        this.rosters = rosters;
        this.leaves = leaves;
    }

    /** Refuses with WRONG_UNIT unless all of them work at the unit. */
    void requireOfUnit(int unitId, Collection<Long> members) {
        Set<Long> here = Set.copyOf(
                staff.inUnits(List.of(unitId)).stream().map(StaffMember::id).toList());
        for (Long member : members) {
            if (!here.contains(member)) {
                throw new Refused(RosterRefusal.WRONG_UNIT, Map.of("staff", member));
            }
        }
    }

    /**
     * Refuses with WRONG_UNIT, ON_LEAVE, REST.
     *
     * @param leaving shifts that these people give up in the same step
     */
    void requireFit(Shift shift, Collection<Long> newcomers, Set<Long> leaving) {
        requireOfUnit(shift.unitId(), newcomers);
        Instant from = shift.startsAt().minus(REACH);
        Instant to = shift.endsAt().plus(REACH);
        Map<Long, List<Span>> away = leaves.approved(newcomers, shift.startsAt(), shift.endsAt());
        Map<Long, List<Shift>> others = rosters.shiftsOf(newcomers, from, to);
        for (Long person : newcomers) {
            if (away.containsKey(person)) {
                throw new Refused(RosterRefusal.ON_LEAVE, Map.of("staff", person));
            }
            boolean rested = others.getOrDefault(person, List.of()).stream()
                    .filter(other -> other.id() != shift.id() && !leaving.contains(other.id()))
                    .allMatch(other -> other.span().leavesRestTo(shift.span()));
            if (!rested) {
                throw new Refused(RosterRefusal.REST, Map.of("staff", person));
            }
        }
    }
}
