package org.forestall.server.shifts;

import org.forestall.server.access.Actor;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.PeopleBoard;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Goes on duty: from now on one can be given cases, and is told of things.
 *
 * <p>Refuses with NO_STAFF, ALREADY_ON.
 */
@Component
class SignOn {

    private final ShiftDesk desk;
    private final PeopleBoard board;
    private final TellOfHandovers tell;

    SignOn(ShiftDesk desk, PeopleBoard board, TellOfHandovers tell) {
        this.desk = desk;
        this.board = board;
        this.tell = tell;
    }

    void on(Actor actor) {
        StaffMember me = desk.me(actor);
        desk.write(actor, now -> {
            if (board.lock(me.id())) {
                throw new Refused(DutyRefusal.ALREADY_ON);
            }
            board.setDuty(me, true, now);
            tell.cameOn(me, now);
            desk.record(actor, ShiftDesk.Done.of("duty.on", "presence", me.id(), me.unitId()), now);
            return me;
        });
    }
}
