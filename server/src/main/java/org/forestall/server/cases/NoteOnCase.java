package org.forestall.server.cases;

import java.util.ArrayList;
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
    private final RaiseByRule raiseByRule;

    NoteOnCase(CaseDesk desk, RaiseByRule raiseByRule) {
        this.desk = desk;
        this.raiseByRule = raiseByRule;
    }

    CaseFile note(Actor actor, CaseId id, String text) {
        Texts.requireReason(text);
        return desk.change(
                new CaseDesk.Order(actor, id, Permission.CASE_WORK, Move.ADD_NOTE),
                (file, now) -> List.of(Noted.of(new CaseEvent.NoteAdded(), text)));
    }

    CaseFile state(Actor actor, CaseId id, VictimState state, @Nullable String note) {
        return desk.change(new CaseDesk.Order(actor, id, Permission.CASE_WORK, Move.NOTE_STATE), (file, now) -> {
            CaseEvent event = new CaseEvent.StateNoted(state);
            List<Noted> decided = new ArrayList<>(List.of(Noted.of(event, note)));
            raiseByRule.after(file.after(event, now), List.of(event), now).ifPresent(decided::add);
            return decided;
        });
    }

    CaseFile type(Actor actor, CaseId id, FraudType type) {
        return desk.change(
                new CaseDesk.Order(actor, id, Permission.CASE_WORK, Move.SET_TYPE),
                (file, now) -> List.of(Noted.of(new CaseEvent.TypeSet(type))));
    }
}
