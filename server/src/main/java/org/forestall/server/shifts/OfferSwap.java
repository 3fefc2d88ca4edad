package org.forestall.server.shifts;

import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Offers one's own shift to a colleague, perhaps for one of theirs.
 *
 * <p>Refuses with NOT_FOUND, OVER, NOT_MEMBER, SWAP_PARTNER, WRONG_UNIT.
 */
@Component
class OfferSwap {

    private final ShiftDesk desk;
    private final RosterStore rosters;
    private final SwapStore swaps;
    private final Fitness fitness;

    OfferSwap(ShiftDesk desk, RosterStore rosters, SwapStore swaps, Fitness fitness) {
        this.desk = desk;
        this.rosters = rosters;
        this.swaps = swaps;
        this.fitness = fitness;
    }

    Swap offer(Actor actor, long shiftId, long to, @Nullable Long returnShiftId) {
        StaffMember me = desk.me(actor);
        return desk.write(actor, now -> {
            Shift shift = rosters.lock(shiftId).orElseThrow(() -> new Refused(RosterRefusal.NOT_FOUND));
            if (!now.isBefore(shift.startsAt())) {
                throw new Refused(RosterRefusal.OVER);
            }
            requireHas(shift, me.id());
            if (to == me.id() || shift.members().contains(to)) {
                throw Refused.field(RosterRefusal.SWAP_PARTNER, "to");
            }
            fitness.requireOfUnit(shift.unitId(), List.of(to));
            if (returnShiftId != null) {
                requireHas(rosters.find(returnShiftId).orElseThrow(() -> new Refused(RosterRefusal.NOT_FOUND)), to);
            }
            Swap draft = new Swap(0, shift.unitId(), shiftId, me.id(), to, returnShiftId, Swap.State.OFFERED, now, now);
            long id = swaps.add(draft);
            desk.record(
                    actor,
                    new ShiftDesk.Done("swap.offer", "roster", shiftId, shift.unitId(), Map.of("swap", id, "to", to)),
                    now);
            return new Swap(id, draft.unitId(), shiftId, me.id(), to, returnShiftId, draft.state(), now, now);
        });
    }

    private static void requireHas(Shift shift, long staffId) {
        if (!shift.members().contains(staffId)) {
            throw new Refused(RosterRefusal.NOT_MEMBER, Map.of("shift", shift.id()));
        }
    }
}
