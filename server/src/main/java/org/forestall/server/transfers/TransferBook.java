package org.forestall.server.transfers;

import java.time.Instant;
import java.util.Optional;
import org.forestall.server.access.Actor;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Refused;
import org.forestall.server.profiles.JurisdictionProfile;
import org.springframework.stereotype.Component;

/** The transfers on file, and the clocks they are on. Every change of one is audited and told to the screens. */
@Component
class TransferBook {

    private final TransferStore store;
    private final JurisdictionProfile profile;
    private final AuditTrail audit;
    private final Outbox outbox;

    TransferBook(TransferStore store, JurisdictionProfile profile, AuditTrail audit, Outbox outbox) {
        this.store = store;
        this.profile = profile;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** The number of an offer that is about to be opened. */
    long newId() {
        return store.newId();
    }

    /** Opens an offer; the other unit's time to answer begins. */
    Transfer open(long id, Actor actor, CaseFile file, int toUnitId, String reason, Instant now) {
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
        said(actor, "transfer.offer", transfer, now);
        return transfer;
    }

    Transfer find(long id) {
        return store.find(id).orElseThrow(() -> new Refused(TransferRefusal.NOT_FOUND));
    }

    /** Locks the transfer for an answer; refuses with NOT_FOUND and, when it has its answer, NOT_OPEN. */
    Transfer takeOpen(long id) {
        Transfer transfer = store.lock(id).orElseThrow(() -> new Refused(TransferRefusal.NOT_FOUND));
        if (transfer.state() != TransferState.OFFERED && transfer.state() != TransferState.ARBITRATION) {
            throw new Refused(TransferRefusal.NOT_OPEN);
        }
        return transfer;
    }

    /** Locks the transfer if its offer still waits for an answer. */
    Optional<Transfer> takeOffered(long id) {
        return store.lock(id).filter(transfer -> transfer.state() == TransferState.OFFERED);
    }

    /** Locks the transfer of a case that has not been answered, if there is one. */
    Optional<Transfer> takeOpenOf(CaseId id) {
        return store.lockOpenOf(id);
    }

    void answer(Actor actor, Transfer transfer, TransferState state, Transfer.Answer answer) {
        store.answer(transfer, actor, state, answer);
    }

    void decide(Actor actor, Transfer transfer, int unitId, Transfer.Answer answer) {
        store.answer(transfer, actor, TransferState.DECIDED, answer);
        store.decided(transfer.id(), unitId);
    }

    /** The arbiter's time begins. */
    void toArbiter(Transfer transfer, Instant now) {
        store.toArbiter(transfer.id(), now.plus(profile.transferArbitration()));
    }

    void said(Actor actor, String action, Transfer transfer, Instant now) {
        audit.record(actor, AuditEntry.of(action, "transfer", transfer.id(), transfer.fromUnitId()), now);
        outbox.publish(new Change("transfer", transfer.id(), 0, now));
    }
}
