package org.forestall.server.transfers;

import java.time.InstantSource;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.Cases;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Offers a case to the unit it belongs to. Until the answer the case stays where it is, and its calls go on.
 *
 * <p>Refuses with SAME_UNIT, WRONG_UNIT, REASON_MISSING, and what the case says.
 */
@Component
class OfferTransfer {

    private final Transactions transactions;
    private final Cases cases;
    private final CaseRoute route;
    private final TransferBook book;
    private final InstantSource clock;

    OfferTransfer(Transactions transactions, Cases cases, CaseRoute route, TransferBook book, InstantSource clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.route = route;
        this.book = book;
        this.clock = clock;
    }

    Transfer offer(Actor actor, CaseId caseId, int toUnitId, @Nullable String reason) {
        actor.require(Permission.TRANSFER_OFFER);
        String why = TransferRefusal.requireReason(reason);
        route.requireTarget(toUnitId);
        return transactions.in(actor.scope(), () -> {
            CaseFile file = cases.find(caseId).orElseThrow(() -> new Refused(CaseRefusal.NOT_FOUND));
            if (file.place().unitId() == toUnitId) {
                throw Refused.field(TransferRefusal.SAME_UNIT, "to");
            }
            // the case first: a second offer is a typed refusal there, and a broken index in the book
            long id = book.newId();
            cases.offerTransfer(actor, file.id(), id, toUnitId);
            return book.open(id, actor, file, toUnitId, why, clock.instant());
        });
    }
}
