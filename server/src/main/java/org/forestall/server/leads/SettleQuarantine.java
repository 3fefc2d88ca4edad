package org.forestall.server.leads;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.leads.format.FieldProblem;
import org.forestall.server.leads.format.RawLead;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Mends what lies in quarantine and submits it again through the same lane as everything else, or discards it with a
 * reason. A mended entry that is still unusable stays, with its new reasons.
 *
 * <p>Refuses with QUARANTINE_NOT_FOUND, QUARANTINE_SETTLED, REASON_MISSING.
 */
@Component
class SettleQuarantine {

    private final QuarantineStore store;
    private final PrepareLeads prepare;
    private final IntakeLane lane;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    SettleQuarantine(
            QuarantineStore store,
            PrepareLeads prepare,
            IntakeLane lane,
            Transactions transactions,
            AuditTrail audit,
            InstantSource clock) {
        this.store = store;
        this.prepare = prepare;
        this.lane = lane;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The fields as they came; the look is on record. */
    RawLead look(Actor actor, QuarantineStore.Entry entry) {
        actor.require(Permission.LEAD_MEND);
        return transactions.in(actor.scope(), () -> {
            audit.record(actor, entryOf(actor, "quarantine.look", entry.id()), clock.instant());
            return store.open(entry);
        });
    }

    Verdict mend(Actor actor, long id, Map<String, String> fields) {
        actor.require(Permission.LEAD_MEND);
        QuarantineStore.Entry entry = openEntry(actor, id);
        RawLead mended = transactions.in(actor.scope(), () -> store.open(entry));
        for (Map.Entry<String, String> field : fields.entrySet()) {
            mended = mended.with(field.getKey(), field.getValue());
        }
        return submit(actor, entry, mended);
    }

    private Verdict submit(Actor actor, QuarantineStore.Entry entry, RawLead mended) {
        List<PreparedLead> leads =
                prepare.prepare(List.of(new Arrival(1, mended, List.of())), entry.source(), null, clock.instant());
        if (leads.getFirst() instanceof PreparedLead.Unusable still) {
            transactions.in(actor.scope(), () -> {
                keepUnusable(actor, entry.id(), mended, still.problems());
                return null;
            });
            return new Verdict(
                    1,
                    mended.get("source"),
                    mended.get("sourceRef"),
                    VerdictKind.QUARANTINED,
                    null,
                    null,
                    still.problems());
        }
        IntakeLane.Load load = new IntakeLane.Load(
                actor, entry.origin(), leads, true, verdicts -> settle(actor, entry.id(), mended, verdicts));
        return lane.pass(load).getFirst();
    }

    /** What the list says of an entry is what is wrong with it now, not what was wrong before somebody mended it. */
    private void keepUnusable(Actor actor, long id, RawLead mended, List<FieldProblem> problems) {
        store.stillUnusable(lockOpen(id), mended, problems);
        audit.record(actor, entryOf(actor, "quarantine.mend", id), clock.instant());
    }

    void discard(Actor actor, long id, @Nullable String reason) {
        actor.require(Permission.LEAD_MEND);
        if (reason == null || reason.isBlank()) {
            throw Refused.field(LeadRefusal.REASON_MISSING, "reason");
        }
        transactions.in(actor.scope(), () -> {
            QuarantineStore.Entry entry = lockOpen(id);
            Instant now = clock.instant();
            store.settle(entry, QuarantineStore.State.DISCARDED, null, reason.strip(), actor.id(), now);
            audit.record(actor, entryOf(actor, "quarantine.discard", id), now);
            return id;
        });
    }

    private void settle(Actor actor, long id, RawLead mended, List<Verdict> verdicts) {
        Verdict verdict = verdicts.getFirst();
        if (verdict.verdict() == VerdictKind.QUARANTINED) {
            keepUnusable(actor, id, mended, verdict.reasons());
            return;
        }
        Instant now = clock.instant();
        store.settle(lockOpen(id), QuarantineStore.State.MENDED, verdict.lead(), null, actor.id(), now);
        audit.record(actor, entryOf(actor, "quarantine.mend", id), now);
    }

    private QuarantineStore.Entry openEntry(Actor actor, long id) {
        return transactions.in(actor.scope(), () -> lockOpen(id));
    }

    private QuarantineStore.Entry lockOpen(long id) {
        QuarantineStore.Entry entry = store.lock(id).orElseThrow(() -> new Refused(LeadRefusal.QUARANTINE_NOT_FOUND));
        if (entry.state() != QuarantineStore.State.OPEN) {
            throw new Refused(LeadRefusal.QUARANTINE_SETTLED);
        }
        return entry;
    }

    private static AuditEntry entryOf(Actor actor, String action, long id) {
        return AuditEntry.of(action, "quarantine", id, actor.unitId());
    }
}
