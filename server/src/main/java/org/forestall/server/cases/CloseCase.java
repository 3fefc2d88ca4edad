package org.forestall.server.cases;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Closes a case through the one door. Every lead in it then owes its source the outcome.
 *
 * <p>Refuses with EVIDENCE_MISSING, STATE_NOT_REACHED, WRONG_GRADE, BASIS_MISSING, MONEY_NEGATIVE, SECOND_PERSON_SAME,
 * ONLY_BY_TRANSFER, and what the state table says.
 */
@Component
class CloseCase {

    private final CaseDesk desk;
    private final CloseDoor door;
    private final ApplicationEventPublisher events;

    CloseCase(CaseDesk desk, CloseDoor door, ApplicationEventPublisher events) {
        this.desk = desk;
        this.door = door;
        this.events = events;
    }

    CaseFile close(Actor actor, CaseId id, Closing closing) {
        return desk.change(new CaseOrder(actor, id, Permission.CASE_CLOSE, Move.CLOSE), (file, now) -> {
            door.check(file, closing, actor);
            events.publishEvent(new CaseClosed(id, closing.outcome().name(), now));
            return List.of(Noted.of(closing.event(), closing.note()));
        });
    }
}
