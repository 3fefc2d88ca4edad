package org.forestall.server.cases;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a case under watch (关注) when the danger is past for now, and takes it out again. Refuses what the state table
 * says.
 */
@Component
class WatchCase {

    private final CaseDesk desk;

    WatchCase(CaseDesk desk) {
        this.desk = desk;
    }

    CaseFile begin(Actor actor, CaseId id, @Nullable String note) {
        return desk.change(
                new CaseOrder(actor, id, Permission.CASE_WORK, Move.BEGIN_WATCH),
                (file, now) -> List.of(Noted.of(new CaseEvent.WatchBegun(), note)));
    }

    CaseFile end(Actor actor, CaseId id, @Nullable String note) {
        return desk.change(
                new CaseOrder(actor, id, Permission.CASE_WORK, Move.END_WATCH),
                (file, now) -> List.of(Noted.of(new CaseEvent.WatchEnded(), note)));
    }
}
