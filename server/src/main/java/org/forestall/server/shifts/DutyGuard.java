package org.forestall.server.shifts;

import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.cases.CasesOfStaff;
import org.forestall.server.cases.Stage;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.PeopleBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody off duty is given a case, by whatever command: the command that tries is refused with OFF_DUTY, inside its own
 * transaction, and nobody goes off duty while it runs. A case that comes back out of a fold to somebody off duty goes to
 * its queue instead.
 */
@Component
class DutyGuard {

    private final PeopleBoard board;
    private final CasesOfStaff cases;
    private final Actor system;

    DutyGuard(PeopleBoard board, CasesOfStaff cases, Units units) {
        this.board = board;
        this.cases = cases;
        this.system = Actor.system("duty", units.subBureau().id());
    }

    @EventListener
    void changed(CasesChanged changed) {
        for (CasesChanged.One change : changed.changes()) {
            Long holder = newHolder(change);
            if (holder != null && !board.holdOnDuty(holder)) {
                if (!change.has(CaseEvent.Unfolded.class)) {
                    throw new Refused(DutyRefusal.OFF_DUTY, Map.of("staff", holder));
                }
                cases.handBack(system, change.after().id(), "值班已结束");
            }
        }
    }

    /** Who holds it now and did not before; a case that was closed or folded was in nobody's hands. */
    private static @Nullable Long newHolder(CasesChanged.One change) {
        Long after = holder(change.after());
        Long before = change.before() == null ? null : holder(change.before());
        return after == null || after.equals(before) ? null : after;
    }

    private static @Nullable Long holder(CaseFile file) {
        boolean open = file.stage() != Stage.CLOSED && file.ending().foldedInto() == null;
        return open ? file.holder().staffId() : null;
    }
}
