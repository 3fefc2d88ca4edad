package org.forestall.server.cases;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.StaffList;
import org.springframework.stereotype.Component;

/**
 * Puts a case back into its unit's queue, with the reason; its clock starts anew for whoever takes it next.
 *
 * <p>Refuses with NOT_HOLDER, REASON_MISSING, and what the state table says. Who may assign may take a case from another.
 */
@Component
class HandBackCase {

    private final CaseDesk desk;
    private final StaffList staff;

    HandBackCase(CaseDesk desk, StaffList staff) {
        this.desk = desk;
        this.staff = staff;
    }

    CaseFile handBack(Actor actor, CaseId id, String reason) {
        Texts.requireReason(reason);
        return desk.change(new CaseOrder(actor, id, Permission.CASE_WORK, Move.HAND_BACK), (file, now) -> {
            Long holder = file.holder().staffId();
            boolean own = staff.findBy(actor)
                    .filter(me -> file.holder().isHeldBy(me.id()))
                    .isPresent();
            if (holder == null || !(own || actor.may(Permission.CASE_ASSIGN))) {
                throw new Refused(CaseRefusal.NOT_HOLDER);
            }
            return List.of(Noted.of(new CaseEvent.HandedBack(holder), reason));
        });
    }
}
