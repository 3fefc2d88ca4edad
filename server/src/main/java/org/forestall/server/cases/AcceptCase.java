package org.forestall.server.cases;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.StaffList;
import org.springframework.stereotype.Component;

/**
 * Says yes to a case that one was assigned (签收). Working on it says the same.
 *
 * <p>Refuses with NOT_HOLDER, and what the state table says.
 */
@Component
class AcceptCase {

    private final CaseDesk desk;
    private final StaffList staff;

    AcceptCase(CaseDesk desk, StaffList staff) {
        this.desk = desk;
        this.staff = staff;
    }

    CaseFile accept(Actor actor, CaseId id) {
        return desk.change(new CaseOrder(actor, id, Permission.CASE_WORK, Move.ACCEPT), (file, now) -> {
            long me = staff.findBy(actor)
                    .filter(member -> file.holder().isHeldBy(member.id()))
                    .orElseThrow(() -> new Refused(CaseRefusal.NOT_HOLDER))
                    .id();
            return file.holder().isAccepted() ? List.of() : List.of(Noted.of(new CaseEvent.AssignmentAccepted(me)));
        });
    }
}
