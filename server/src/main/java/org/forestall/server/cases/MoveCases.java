package org.forestall.server.cases;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Moves a case between units: an offered transfer and its end, and an address that was decided by hand. The caller has
 * checked who may; its transaction sees both units' rows.
 */
@Component
class MoveCases {

    private final CaseDesk desk;
    private final Persons persons;
    private final ApplicationEventPublisher events;

    MoveCases(CaseDesk desk, Persons persons, ApplicationEventPublisher events) {
        this.desk = desk;
        this.persons = persons;
        this.events = events;
    }

    CaseFile offer(Actor actor, CaseId id, long transferId, int toUnitId) {
        return desk.change(
                new CaseOrder(actor, id, Permission.CASE_VIEW, Move.OFFER_TRANSFER),
                (file, now) -> List.of(Noted.of(new CaseEvent.TransferOffered(transferId, toUnitId))));
    }

    CaseFile endTransfer(Actor actor, CaseId id, long transferId, String how) {
        return desk.change(
                new CaseOrder(actor, id, Permission.CASE_VIEW, Move.END_TRANSFER),
                (file, now) -> List.of(Noted.of(new CaseEvent.TransferEnded(transferId, how))));
    }

    /** Into the unit's own queue, at level 1, held by nobody; the person's rows go along. */
    CaseFile move(Actor actor, CaseId id, Place to) {
        return desk.change(new CaseOrder(actor, id, Permission.CASE_VIEW, Move.MOVE), (file, now) -> {
            PersonId root = persons.rootsOf(List.of(file.person())).getOrDefault(file.person(), file.person());
            persons.moveToUnit(persons.membersOf(root), to.unitId());
            events.publishEvent(new CaseMoved(id, to.unitId()));
            return List.of(Noted.of(new CaseEvent.Moved(to.unitId(), to.queueUnitId(), to.communityId())));
        });
    }

    /** Another unit, outside the district, has taken the case over: here it ends. */
    CaseFile closeTransferred(Actor actor, CaseId id) {
        return desk.change(new CaseOrder(actor, id, Permission.CASE_VIEW, Move.CLOSE_TRANSFERRED), (file, now) -> {
            events.publishEvent(new CaseClosed(id, CloseOutcome.TRANSFERRED.name(), now));
            return List.of(Noted.of(new CaseEvent.Closed(
                    CloseOutcome.TRANSFERRED, List.of(), CaseEvent.Sums.NONE, MoneyBasis.NONE, noType())));
        });
    }

    private static org.forestall.engine.@Nullable FraudType noType() {
        return null;
    }
}
