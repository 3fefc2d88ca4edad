package org.forestall.server.cases;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Gives a case to somebody of the unit that answers for it, or of the unit it was pulled up to.
 *
 * <p>Refuses with WRONG_ASSIGNEE, and what the state table says.
 */
@Component
class AssignCase {

    private final CaseDesk desk;
    private final StaffList staff;

    AssignCase(CaseDesk desk, StaffList staff) {
        this.desk = desk;
        this.staff = staff;
    }

    CaseFile assign(Actor actor, CaseId id, long staffId) {
        StaffMember chosen = staff.find(staffId).orElseThrow(() -> new Refused(CaseRefusal.WRONG_ASSIGNEE));
        return desk.change(new CaseOrder(actor, id, Permission.CASE_ASSIGN, Move.ASSIGN), (file, now) -> {
            boolean answers = chosen.unitId() == file.place().unitId()
                    || chosen.unitId() == file.place().queueUnitId();
            if (!answers) {
                throw new Refused(CaseRefusal.WRONG_ASSIGNEE);
            }
            return List.of(Noted.of(new CaseEvent.Assigned(staffId)));
        });
    }
}
