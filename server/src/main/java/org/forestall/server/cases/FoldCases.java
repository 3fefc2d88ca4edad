package org.forestall.server.cases;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.forestall.server.persons.PersonsMerged;
import org.forestall.server.persons.PersonsUnmerged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When two persons turn out to be one, only one open case goes on: the older one, so that the earliest clocks run. The
 * other is folded into it, untouched, and comes back when the merge is taken back.
 */
@Component
class FoldCases {

    private final CaseDesk desk;
    private final CaseStore store;
    private final Persons persons;
    private final ApplicationEventPublisher events;

    FoldCases(CaseDesk desk, CaseStore store, Persons persons, ApplicationEventPublisher events) {
        this.desk = desk;
        this.store = store;
        this.persons = persons;
        this.events = events;
    }

    @EventListener
    void merged(PersonsMerged merged) {
        List<CaseFile> open = store.lockOpenOf(membersOfRoot(merged.kept()));
        for (CaseFile younger : open.stream().skip(1).toList()) {
            long into = open.getFirst().id().value();
            events.publishEvent(new CaseFolding(younger, open.getFirst().id(), merged.by()));
            desk.change(
                    order(merged.by(), younger.id(), Move.FOLD),
                    (file, now) -> List.of(Noted.of(new CaseEvent.Folded(into))));
        }
    }

    @EventListener
    void unmerged(PersonsUnmerged unmerged) {
        List<PersonId> gone = membersOfRoot(unmerged.merged());
        List<PersonId> stayed = membersOfRoot(unmerged.kept());
        for (CaseFile folded : store.lockFoldedAcross(gone, stayed)) {
            desk.unfold(order(unmerged.by(), folded.id(), Move.FOLD));
        }
    }

    private List<PersonId> membersOfRoot(PersonId person) {
        return persons.membersOf(persons.rootsOf(List.of(person)).getOrDefault(person, person));
    }

    private static CaseOrder order(Actor actor, CaseId id, Move move) {
        return new CaseOrder(actor, id, Permission.CASE_VIEW, move);
    }
}
