package org.forestall.server.cases;

import java.util.List;
import org.forestall.engine.FraudType;
import org.forestall.engine.VictimState;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people learn about a case without an attempt: a note, where the person stands, the scam's type.
 *
 * <p>Refuses with REASON_MISSING for an empty note, NOTE_TOO_LONG, and what the state table says.
 */
@Component
class NoteOnCase {

    private final CaseDesk desk;
    private final RecordOnCase recordOnCase;

    NoteOnCase(CaseDesk desk, RecordOnCase recordOnCase) {
        this.desk = desk;
        this.recordOnCase = recordOnCase;
    }

    CaseFile note(Actor actor, CaseId id, String text) {
        Texts.requireReason(text);
        return desk.change(
                new CaseOrder(actor, id, Permission.CASE_WORK, Move.ADD_NOTE),
                (file, now) -> List.of(Noted.of(new CaseEvent.NoteAdded(), text)));
    }

    CaseFile state(Actor actor, CaseId id, VictimState state, @Nullable String note) {
        return recordOnCase.record(
                new CaseOrder(actor, id, Permission.CASE_WORK, Move.NOTE_STATE),
                (file, now) -> List.of(new Recorded(new CaseRecord.StateNoted(state), note)));
    }

    CaseFile type(Actor actor, CaseId id, FraudType type) {
        return desk.change(
                new CaseOrder(actor, id, Permission.CASE_WORK, Move.SET_TYPE),
                (file, now) -> List.of(Noted.of(new CaseEvent.TypeSet(type))));
    }
}
