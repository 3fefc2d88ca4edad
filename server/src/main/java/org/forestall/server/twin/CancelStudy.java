package org.forestall.server.twin;

import java.time.InstantSource;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/**
 * Asks a running study to end; it does at its next step, on whichever node it runs.
 *
 * <p>Refuses with NOT_FOUND and NOT_RUNNING.
 */
@Component
class CancelStudy {

    private final TwinRunStore store;
    private final RunStudies studies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    CancelStudy(
            TwinRunStore store, RunStudies studies, Transactions transactions, AuditTrail audit, InstantSource clock) {
        this.store = store;
        this.studies = studies;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    void cancel(Actor actor, long id) {
        actor.require(Permission.TWIN_RUN);
        transactions.in(actor.scope(), () -> {
            if (store.find(id).isEmpty()) {
                throw new Refused(TwinRefusal.NOT_FOUND);
            }
            if (!store.askToCancel(id)) {
                throw new Refused(TwinRefusal.NOT_RUNNING);
            }
            audit.record(actor, AuditEntry.of("twin.cancel", "twin-run", id, actor.unitId()), clock.instant());
            return null;
        });
        studies.endHere(id);
    }
}
