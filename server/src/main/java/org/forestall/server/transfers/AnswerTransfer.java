package org.forestall.server.transfers;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseFolding;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The other unit's answer, and the arbiter's decision. Accepted, the case moves, or ends here when the other unit is
 * outside the district. Rejected within the district, it goes to the arbiter; rejected from outside, it comes back.
 *
 * <p>Refuses with NOT_FOUND, NOT_OPEN, NOT_YOURS, NOT_ARBITRATED, REASON_MISSING, WRONG_UNIT.
 */
@Component
class AnswerTransfer {

    private static final String FOLDED = "同一事主，并入案件 %d，移送撤回 / Folded into case %d of the same person.";

    private final Transactions transactions;
    private final TransferBook book;
    private final CaseRoute route;
    private final CaseWork work;
    private final InstantSource clock;

    AnswerTransfer(Transactions transactions, TransferBook book, CaseRoute route, CaseWork work, InstantSource clock) {
        this.transactions = transactions;
        this.book = book;
        this.route = route;
        this.work = work;
        this.clock = clock;
    }

    Transfer accept(Actor actor, long id) {
        return answer(actor, id, "transfer.accept", (transfer, now) -> {
            requireReceiver(actor, transfer);
            book.answer(actor, transfer, TransferState.ACCEPTED, new Transfer.Answer(actor.name(), now, null));
            route.goTo(actor, transfer, transfer.toUnitId(), TransferState.ACCEPTED);
        });
    }

    Transfer reject(Actor actor, long id, @Nullable String reason) {
        String why = TransferRefusal.requireReason(reason);
        return answer(actor, id, "transfer.reject", (transfer, now) -> {
            requireReceiver(actor, transfer);
            book.answer(actor, transfer, TransferState.REJECTED, new Transfer.Answer(actor.name(), now, why));
            if (route.isOutside(transfer.toUnitId())) {
                route.stay(actor, transfer, TransferState.REJECTED);
            } else {
                book.toArbiter(transfer, now);
            }
        });
    }

    Transfer withdraw(Actor actor, long id) {
        return answer(actor, id, "transfer.withdraw", (transfer, now) -> {
            requireUnit(actor, transfer.fromUnitId(), Permission.TRANSFER_OFFER);
            book.answer(actor, transfer, TransferState.WITHDRAWN, new Transfer.Answer(actor.name(), now, null));
            route.stay(actor, transfer, TransferState.WITHDRAWN);
        });
    }

    /** The arbiter's word: which unit has the case from now on. */
    Transfer decide(Actor actor, long id, int unitId, @Nullable String reason) {
        actor.require(Permission.TRANSFER_ARBITRATE);
        String why = TransferRefusal.requireReason(reason);
        if (!route.takesCases(unitId)) {
            throw Refused.field(TransferRefusal.WRONG_UNIT, "unit");
        }
        return answer(actor, id, "transfer.decide", (transfer, now) -> {
            if (transfer.state() != TransferState.ARBITRATION) {
                throw new Refused(TransferRefusal.NOT_ARBITRATED);
            }
            book.decide(actor, transfer, unitId, new Transfer.Answer(actor.name(), now, why));
            route.goTo(actor, transfer, unitId, TransferState.DECIDED);
        });
    }

    /**
     * The case goes on inside another one: its offer is withdrawn, in the transaction that folds it. What the other case
     * needs is for whoever has that to say, by an offer of its own.
     */
    void withdrawFolding(CaseFolding folding) {
        book.takeOpenOf(folding.file().id()).ifPresent(transfer -> {
            Instant now = clock.instant();
            String why = FOLDED.formatted(folding.into().value(), folding.into().value());
            book.answer(
                    folding.by(),
                    transfer,
                    TransferState.WITHDRAWN,
                    new Transfer.Answer(folding.by().name(), now, why));
            route.stay(folding.by(), transfer, TransferState.WITHDRAWN);
            book.said(folding.by(), "transfer.withdraw", transfer, now);
        });
    }

    /** The time to answer is over: the arbiter decides, unless somebody has answered meanwhile. */
    void lapse(Actor system, long id) {
        transactions.in(RowScope.all(), () -> {
            book.takeOffered(id).ifPresent(transfer -> {
                Instant now = clock.instant();
                book.toArbiter(transfer, now);
                book.said(system, "transfer.lapse", transfer, now);
            });
            return id;
        });
    }

    /** The answer is given in everybody's rows: the case leaves one unit's and enters another's. */
    private Transfer answer(Actor actor, long id, String action, BiConsumer<Transfer, Instant> step) {
        return transactions.in(RowScope.all(), () -> {
            // the case first, as everybody does who changes one: a merge that folds it may be under way
            work.lock(List.of(book.find(id).caseId()));
            Transfer transfer = book.takeOpen(id);
            Instant now = clock.instant();
            step.accept(transfer, now);
            book.said(actor, action, transfer, now);
            return book.find(id);
        });
    }

    private void requireReceiver(Actor actor, Transfer transfer) {
        if (transfer.state() != TransferState.OFFERED) {
            throw new Refused(TransferRefusal.NOT_OPEN);
        }
        requireUnit(actor, transfer.toUnitId(), Permission.TRANSFER_ANSWER);
    }

    /** A unit outside the district answers by telephone; the sub-bureau's people record it. */
    private void requireUnit(Actor actor, int unitId, Permission permission) {
        actor.require(permission);
        if (!actor.scope().sees(unitId)) {
            throw new Refused(TransferRefusal.NOT_YOURS);
        }
    }
}
