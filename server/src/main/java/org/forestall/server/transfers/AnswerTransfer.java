package org.forestall.server.transfers;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.Cases;
import org.forestall.server.cases.Place;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.server.profiles.JurisdictionProfile;
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

    private final Transactions transactions;
    private final TransferStore store;
    private final Cases cases;
    private final Units units;
    private final JurisdictionProfile profile;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final InstantSource clock;

    AnswerTransfer(
            Transactions transactions,
            TransferStore store,
            Cases cases,
            Units units,
            JurisdictionProfile profile,
            AuditTrail audit,
            Outbox outbox,
            InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.cases = cases;
        this.units = units;
        this.profile = profile;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    Transfer accept(Actor actor, long id) {
        return answer(actor, id, "transfer.accept", (transfer, now) -> {
            requireReceiver(actor, transfer);
            store.answer(transfer, actor, TransferState.ACCEPTED, new Transfer.Answer(actor.name(), now, null));
            goTo(actor, transfer, transfer.toUnitId(), "ACCEPTED");
        });
    }

    Transfer reject(Actor actor, long id, @Nullable String reason) {
        String why = requireReason(reason);
        return answer(actor, id, "transfer.reject", (transfer, now) -> {
            requireReceiver(actor, transfer);
            boolean outside = isOutside(transfer.toUnitId());
            store.answer(transfer, actor, TransferState.REJECTED, new Transfer.Answer(actor.name(), now, why));
            if (outside) {
                cases.endTransfer(actor, transfer.caseId(), transfer.id(), "REJECTED");
            } else {
                store.toArbiter(transfer.id(), now.plus(profile.transferArbitration()));
            }
        });
    }

    Transfer withdraw(Actor actor, long id) {
        return answer(actor, id, "transfer.withdraw", (transfer, now) -> {
            requireUnit(actor, transfer.fromUnitId(), Permission.TRANSFER_OFFER);
            store.answer(transfer, actor, TransferState.WITHDRAWN, new Transfer.Answer(actor.name(), now, null));
            cases.endTransfer(actor, transfer.caseId(), transfer.id(), "WITHDRAWN");
        });
    }

    /** The arbiter's word: which unit has the case from now on. */
    Transfer decide(Actor actor, long id, int unitId, @Nullable String reason) {
        actor.require(Permission.TRANSFER_ARBITRATE);
        String why = requireReason(reason);
        if (units.find(unitId)
                .filter(unit -> OfferTransfer.takesCases(unit.kind()))
                .isEmpty()) {
            throw Refused.field(TransferRefusal.WRONG_UNIT, "unit");
        }
        return answer(actor, id, "transfer.decide", (transfer, now) -> {
            if (transfer.state() != TransferState.ARBITRATION) {
                throw new Refused(TransferRefusal.NOT_ARBITRATED);
            }
            store.answer(transfer, actor, TransferState.DECIDED, new Transfer.Answer(actor.name(), now, why));
            store.decided(id, unitId);
            goTo(actor, transfer, unitId, "DECIDED");
        });
    }

    /** The time to answer is over: the arbiter decides. */
    void lapse(Actor system, long id) {
        transactions.in(RowScope.all(), () -> {
            Instant now = clock.instant();
            store.lock(id)
                    .filter(transfer -> transfer.state() == TransferState.OFFERED)
                    .ifPresent(transfer -> {
                        store.toArbiter(id, now.plus(profile.transferArbitration()));
                        said(system, "transfer.lapse", transfer, now);
                    });
            return id;
        });
    }

    /** The answer is given in everybody's rows: the case leaves one unit's and enters another's. */
    private Transfer answer(Actor actor, long id, String action, BiConsumer<Transfer, Instant> step) {
        return transactions.in(RowScope.all(), () -> {
            Transfer transfer = store.lock(id).orElseThrow(() -> new Refused(TransferRefusal.NOT_FOUND));
            boolean open = transfer.state() == TransferState.OFFERED || transfer.state() == TransferState.ARBITRATION;
            if (!open) {
                throw new Refused(TransferRefusal.NOT_OPEN);
            }
            Instant now = clock.instant();
            step.accept(transfer, now);
            said(actor, action, transfer, now);
            return store.find(id).orElseThrow();
        });
    }

    private void goTo(Actor actor, Transfer transfer, int unitId, String how) {
        if (isOutside(unitId)) {
            cases.closeTransferred(actor, transfer.caseId());
            return;
        }
        cases.endTransfer(actor, transfer.caseId(), transfer.id(), how);
        if (unitId != transfer.fromUnitId()) {
            cases.moveTo(actor, transfer.caseId(), new Place(unitId, unitId, null));
        }
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

    private boolean isOutside(int unitId) {
        return units.get(unitId).kind() == UnitKind.EXTERNAL;
    }

    private void said(Actor actor, String action, Transfer transfer, Instant now) {
        audit.record(actor, AuditEntry.of(action, "transfer", transfer.id(), transfer.fromUnitId()), now);
        outbox.publish(new Change("transfer", transfer.id(), 0, now));
    }

    private static String requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refused.field(TransferRefusal.REASON_MISSING, "reason");
        }
        return reason.strip();
    }
}
