package org.forestall.server.shifts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * Says anew who has a shift; how a shift left short is filled.
 *
 * <p>Refuses with NOT_FOUND, OVER, BELOW_MINIMUM, WRONG_UNIT, ON_LEAVE, REST.
 */
@Component
class SetShiftMembers {

    private final ShiftDesk desk;
    private final RosterStore store;
    private final Fitness fitness;

    SetShiftMembers(ShiftDesk desk, RosterStore store, Fitness fitness) {
        this.desk = desk;
        this.store = store;
        this.fitness = fitness;
    }

    Shift set(Actor actor, long shiftId, List<Long> members, boolean acceptShort) {
        Shift seen = store.find(shiftId).orElseThrow(() -> new Refused(RosterRefusal.NOT_FOUND));
        desk.requireLead(actor, Permission.ROSTER_MANAGE, seen.unitId());
        List<Long> wanted = members.stream().distinct().sorted().toList();
        return desk.write(actor, now -> {
            Shift shift = store.lock(shiftId).orElseThrow(() -> new Refused(RosterRefusal.NOT_FOUND));
            if (!now.isBefore(shift.endsAt())) {
                throw new Refused(RosterRefusal.OVER);
            }
            if (wanted.size() < shift.minimum() && !acceptShort) {
                throw new Refused(RosterRefusal.BELOW_MINIMUM, Map.of("minimum", shift.minimum()));
            }
            Set<Long> newcomers = new HashSet<>(wanted);
            shift.members().forEach(newcomers::remove);
            fitness.requireFit(shift, newcomers, Set.of());
            store.setMembers(shiftId, shift.unitId(), wanted);
            desk.record(
                    actor,
                    new ShiftDesk.Done("roster.members", "roster", shiftId, shift.unitId(), Map.of("members", wanted)),
                    now);
            return store.find(shiftId).orElseThrow();
        });
    }
}
