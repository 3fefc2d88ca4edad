package org.forestall.server.cases;

import java.util.ArrayList;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a case from one person to another without setting its clock anew: at a change of shift, line by line, and when
 * whoever was assigned stays silent.
 *
 * <p>Refuses with NOT_HOLDER when it is no longer in those hands, and what the state table says.
 */
@Component
class PassOnCase {

    private final CaseDesk desk;

    PassOnCase(CaseDesk desk) {
        this.desk = desk;
    }

    CaseFile handOver(Actor incoming, CaseId id, long handoverId, long fromStaff, long toStaff) {
        return desk.change(new CaseOrder(incoming, id, Permission.CASE_VIEW, Move.HAND_OVER), (file, now) -> {
            requireHeldBy(file, fromStaff);
            return List.of(Noted.of(new CaseEvent.HandedOver(handoverId, fromStaff, toStaff)));
        });
    }

    /** Back into the queue, or straight to the next person, who has what is left of the time. */
    CaseFile fallBack(Actor system, CaseId id, long silent, @Nullable Long next) {
        return desk.change(new CaseOrder(system, id, Permission.CASE_VIEW, Move.FALL_BACK), (file, now) -> {
            requireHeldBy(file, silent);
            if (file.holder().isAccepted()) {
                throw new Refused(CaseRefusal.CHANGED);
            }
            List<Noted> decided = new ArrayList<>();
            decided.add(Noted.of(new CaseEvent.AssigneeSilent(silent)));
            if (next != null) {
                decided.add(Noted.of(new CaseEvent.Assigned(next)));
            }
            return decided;
        });
    }

    private static void requireHeldBy(CaseFile file, long staffId) {
        if (!file.holder().isHeldBy(staffId)) {
            throw new Refused(CaseRefusal.NOT_HOLDER);
        }
    }
}
