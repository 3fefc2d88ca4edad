package org.forestall.server.transfers;

import java.time.Instant;
import java.time.InstantSource;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.Cases;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.forestall.server.profiles.JurisdictionProfile;
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
    private final TransferStore store;
    private final Cases cases;
    private final Units units;
    private final JurisdictionProfile profile;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final InstantSource clock;

    OfferTransfer(
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

    Transfer offer(Actor actor, CaseId caseId, int toUnitId, @Nullable String reason) {
        actor.require(Permission.TRANSFER_OFFER);
        if (reason == null || reason.isBlank()) {
            throw Refused.field(TransferRefusal.REASON_MISSING, "reason");
        }
        checkTarget(toUnitId);
        return transactions.in(actor.scope(), () -> {
            CaseFile file = cases.find(caseId).orElseThrow(() -> new Refused(CaseRefusal.NOT_FOUND));
            if (file.place().unitId() == toUnitId) {
                throw Refused.field(TransferRefusal.SAME_UNIT, "to");
            }
            return keep(actor, caseId, toUnitId, reason.strip(), clock.instant());
        });
    }

    /** The case's row is locked and its stage asked first: of two offers at once the second is refused. */
    private Transfer keep(Actor actor, CaseId caseId, int toUnitId, String reason, Instant now) {
        long id = store.newId();
        CaseFile file = cases.offerTransfer(actor, caseId, id, toUnitId);
        Transfer transfer = new Transfer(
                id,
                file.id(),
                file.place().unitId(),
                toUnitId,
                reason,
                TransferState.OFFERED,
                actor.name(),
                now,
                now.plus(profile.transferAnswer()),
                null,
                null);
        store.insert(transfer, actor);
        audit.record(actor, AuditEntry.of("transfer.offer", "transfer", transfer.id(), transfer.fromUnitId()), now);
        outbox.publish(new Change("transfer", transfer.id(), 0, now));
        return transfer;
    }

    private void checkTarget(int toUnitId) {
        UnitKind kind = units.find(toUnitId)
                .orElseThrow(() -> Refused.field(TransferRefusal.WRONG_UNIT, "to"))
                .kind();
        if (!takesCases(kind)) {
            throw Refused.field(TransferRefusal.WRONG_UNIT, "to");
        }
    }

    /** Whether a case can be with a unit of this kind. */
    static boolean takesCases(UnitKind kind) {
        return kind == UnitKind.STATION || kind == UnitKind.EXTERNAL || kind == UnitKind.SUB_BUREAU;
    }
}
