package org.forestall.server.cases;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pulls a hard case up (提级): to the station's team with a sworn officer, or straight to the sub-bureau's squad. At the
 * squad it lies in the squad's queue; the station goes on seeing it.
 *
 * <p>Refuses with LEVEL_REACHED, and what the state table says.
 */
@Component
class PullUpCase {

    private static final int SQUAD_LEVEL = 3;

    private final CaseDesk desk;
    private final Units units;

    PullUpCase(CaseDesk desk, Units units) {
        this.desk = desk;
        this.units = units;
    }

    /** To the level, or to the squad where none is named: the one key. */
    CaseFile pullUp(Actor actor, CaseId id, @Nullable Integer level, @Nullable String reason) {
        return desk.change(new CaseOrder(actor, id, Permission.CASE_PULL_UP, Move.PULL_UP), (file, now) -> {
            int target = level == null ? SQUAD_LEVEL : level;
            if (target <= file.standing().level() || target > SQUAD_LEVEL) {
                throw new Refused(CaseRefusal.LEVEL_REACHED);
            }
            int queue =
                    target == SQUAD_LEVEL ? units.squad().id() : file.place().unitId();
            return List.of(Noted.of(new CaseEvent.PulledUp(target, queue), reason));
        });
    }
}
