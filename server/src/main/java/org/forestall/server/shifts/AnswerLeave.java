package org.forestall.server.shifts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Approves, refuses or withdraws leave. Approving takes the person off every shift in that time that has not begun; a
 * shift left short by it is named in the answer, shown on the roster, and stays so until somebody fills it.
 *
 * <p>Refuses with LEAVE_NOT_FOUND, LEAVE_STATE, LEAVE_OWN, SWAP_NOT_YOURS.
 */
@Component
class AnswerLeave {

    private final ShiftDesk desk;
    private final LeaveStore leaves;
    private final RosterStore rosters;

    AnswerLeave(ShiftDesk desk, LeaveStore leaves, RosterStore rosters) {
        this.desk = desk;
        this.leaves = leaves;
        this.rosters = rosters;
    }

    /** @param leavesShort the shifts that now need somebody */
    record Answered(Leave leave, List<Shift> leavesShort) {
        Answered {
            leavesShort = List.copyOf(leavesShort);
        }
    }

    Answered approve(Actor actor, long id) {
        return byLead(actor, id, Leave.State.APPROVED);
    }

    Answered refuse(Actor actor, long id) {
        return byLead(actor, id, Leave.State.REFUSED);
    }

    Answered withdraw(Actor actor, long id) {
        StaffMember me = desk.me(actor);
        return desk.write(actor, now -> {
            Leave leave = leaves.lock(id).orElseThrow(() -> new Refused(RosterRefusal.LEAVE_NOT_FOUND));
            if (leave.staffId() != me.id()) {
                throw new Refused(RosterRefusal.SWAP_NOT_YOURS);
            }
            boolean running = leave.state() == Leave.State.REQUESTED || leave.state() == Leave.State.APPROVED;
            if (!running) {
                throw new Refused(
                        RosterRefusal.LEAVE_STATE, Map.of("state", leave.state().name()));
            }
            return keep(actor, leave.in(Leave.State.WITHDRAWN), List.of(), now);
        });
    }

    private Answered byLead(Actor actor, long id, Leave.State next) {
        return desk.write(actor, now -> {
            Leave leave = leaves.lock(id).orElseThrow(() -> new Refused(RosterRefusal.LEAVE_NOT_FOUND));
            desk.requireLead(actor, Permission.ROSTER_MANAGE, leave.unitId());
            if (desk.me(actor).id() == leave.staffId()) {
                throw new Refused(RosterRefusal.LEAVE_OWN);
            }
            if (leave.state() != Leave.State.REQUESTED) {
                throw new Refused(
                        RosterRefusal.LEAVE_STATE, Map.of("state", leave.state().name()));
            }
            List<Shift> left = next == Leave.State.APPROVED ? takeOff(leave, now) : List.of();
            return keep(actor, leave.in(next), left, now);
        });
    }

    private Answered keep(Actor actor, Leave leave, List<Shift> left, Instant now) {
        leaves.answer(leave, actor.id(), now);
        desk.record(
                actor,
                new ShiftDesk.Done(
                        "leave.answer",
                        "roster",
                        leave.id(),
                        leave.unitId(),
                        Map.of("state", leave.state().name(), "leftShort", left.size())),
                now);
        return new Answered(leave, left);
    }

    private List<Shift> takeOff(Leave leave, Instant now) {
        List<Shift> left = new ArrayList<>();
        for (Shift seen : rosters.shiftsOf(List.of(leave.staffId()), leave.from(), leave.to())
                .getOrDefault(leave.staffId(), List.of())) {
            Shift shift = rosters.lock(seen.id()).orElseThrow();
            if (!shift.startsAt().isAfter(now)) {
                continue;
            }
            List<Long> members = new ArrayList<>(shift.members());
            members.remove(leave.staffId());
            rosters.setMembers(shift.id(), shift.unitId(), members);
            Shift after = rosters.find(shift.id()).orElseThrow();
            if (after.isShort()) {
                left.add(after);
            }
        }
        return left;
    }
}
