package org.forestall.server.cases;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.forestall.server.platform.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Opens a closed case again, with a reason; its clocks start now and its leads owe their feedback again.
 *
 * <p>Refuses with NOT_CLOSED, REASON_MISSING, and ANOTHER_OPEN when the person has a newer open case.
 */
@Component
class ReopenCase {

    private final CaseDesk desk;
    private final CaseStore store;
    private final Persons persons;
    private final ApplicationEventPublisher events;

    ReopenCase(CaseDesk desk, CaseStore store, Persons persons, ApplicationEventPublisher events) {
        this.desk = desk;
        this.store = store;
        this.persons = persons;
        this.events = events;
    }

    CaseFile reopen(Actor actor, CaseId id, String reason) {
        Texts.requireReason(reason);
        return desk.change(new CaseOrder(actor, id, Permission.CASE_REOPEN, Move.REOPEN), (file, now) -> {
            if (!store.lockOpenOf(sameHuman(file.person())).isEmpty()) {
                throw new Refused(CaseRefusal.ANOTHER_OPEN);
            }
            events.publishEvent(new CaseReopened(id));
            return List.of(Noted.of(new CaseEvent.Reopened(), reason));
        });
    }

    private List<PersonId> sameHuman(PersonId person) {
        return persons.membersOf(persons.rootsOf(List.of(person)).getOrDefault(person, person));
    }
}
