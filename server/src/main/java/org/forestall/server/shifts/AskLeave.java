package org.forestall.server.shifts;

import java.time.Instant;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks for leave, for a time or for one shift.
 *
 * <p>Refuses with LEAVE_INVALID, NOT_FOUND, NOT_MEMBER.
 */
@Component
class AskLeave {

    private final ShiftDesk desk;
    private final LeaveStore leaves;
    private final RosterStore rosters;

    AskLeave(ShiftDesk desk, LeaveStore leaves, RosterStore rosters) {
        this.desk = desk;
        this.leaves = leaves;
        this.rosters = rosters;
    }

    Leave ask(Actor actor, Leave.@Nullable Kind kind, @Nullable Instant from, @Nullable Instant to) {
        StaffMember me = desk.me(actor);
        if (kind == null || from == null || to == null || !from.isBefore(to)) {
            throw new Refused(RosterRefusal.LEAVE_INVALID);
        }
        return desk.write(actor, now -> {
            if (!to.isAfter(now)) {
                throw new Refused(RosterRefusal.LEAVE_INVALID);
            }
            Leave draft = new Leave(0, me.unitId(), me.id(), kind, from, to, Leave.State.REQUESTED, now);
            long id = leaves.add(draft);
            desk.record(
                    actor,
                    new ShiftDesk.Done("leave.ask", "roster", id, me.unitId(), Map.of("kind", kind.name())),
                    now);
            return new Leave(id, me.unitId(), me.id(), kind, from, to, draft.state(), now);
        });
    }

    Leave askForShift(Actor actor, long shiftId, Leave.@Nullable Kind kind) {
        StaffMember me = desk.me(actor);
        Shift shift = rosters.find(shiftId).orElseThrow(() -> new Refused(RosterRefusal.NOT_FOUND));
        if (!shift.members().contains(me.id())) {
            throw new Refused(RosterRefusal.NOT_MEMBER, Map.of("shift", shiftId));
        }
        return ask(actor, kind, shift.startsAt(), shift.endsAt());
    }
}
