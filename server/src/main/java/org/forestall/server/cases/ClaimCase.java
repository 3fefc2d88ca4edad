package org.forestall.server.cases;

import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Takes a case out of its queue (签收). Two people at once: one gets it, the other learns who and when.
 *
 * <p>Refuses with ALREADY_CLAIMED, NO_STAFF, and what the state table says.
 */
@Component
class ClaimCase {

    private final CaseDesk desk;
    private final StaffList staff;

    ClaimCase(CaseDesk desk, StaffList staff) {
        this.desk = desk;
        this.staff = staff;
    }

    CaseFile claim(Actor actor, CaseId id) {
        StaffMember claimer = staff.findBy(actor).orElseThrow(() -> new Refused(CaseRefusal.NO_STAFF));
        return desk.change(new CaseOrder(actor, id, Permission.CASE_WORK, Move.CLAIM), (file, now) -> {
            refuseIfTaken(file);
            return List.of(Noted.of(new CaseEvent.Claimed(claimer.id())));
        });
    }

    private void refuseIfTaken(CaseFile file) {
        Long holder = file.holder().staffId();
        if (holder != null) {
            String name = staff.find(holder).map(StaffMember::name).orElse("?");
            throw new Refused(
                    CaseRefusal.ALREADY_CLAIMED,
                    Map.of("by", name, "at", String.valueOf(file.holder().since())));
        }
    }
}
