package org.forestall.server.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.forestall.engine.ledger.Evidence;
import org.forestall.engine.ledger.MoneyKind;
import org.forestall.engine.ledger.Reversal;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.Cases;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody writes down that money moved or came back, or that an entry is wrong. Also on a closed case: money moves later.
 *
 * <p>Refuses with INVALID, ENTRY_NOT_FOUND, and case.not-found.
 */
@Component
class RecordMoney {

    private final Cases cases;
    private final LedgerStore store;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Currency currency;

    RecordMoney(
            Cases cases,
            LedgerStore store,
            AuditTrail audit,
            Transactions transactions,
            InstantSource clock,
            JurisdictionProfile profile) {
        this.cases = cases;
        this.store = store;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.currency = profile.currency();
    }

    /**
     * A sum as somebody writes it down.
     *
     * @param kind MOVED or RETURNED
     * @param amount the whole of it so far, not what was added
     */
    record Form(
            @Nullable MoneyKind kind,
            @Nullable BigDecimal amount,
            @Nullable Evidence evidence) {}

    void record(Actor actor, CaseId id, Form form) {
        MoneyKind kind = form.kind();
        BigDecimal amount = form.amount();
        Evidence evidence = form.evidence();
        if ((kind != MoneyKind.MOVED && kind != MoneyKind.RETURNED)
                || amount == null
                || amount.signum() < 0
                || evidence == null) {
            throw new Refused(LedgerRefusal.INVALID);
        }
        LedgerRow.Sum sum = new LedgerRow.Sum(Minor.of(amount, currency), currency.getCurrencyCode(), evidence);
        on(actor, Permission.CASE_WORK, id, "ledger.record", (file, said) -> {
            String entry = store.newest(List.of(id.value()))
                    .getOrDefault(id.value(), java.util.Map.of())
                    .get(kind.name());
            String row = kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + UUID.randomUUID();
            return entry == null
                    ? said.counted(row, kind, null, file.person().value(), sum)
                    : said.corrected(row, kind, entry, sum);
        });
    }

    void reverse(Actor actor, CaseId id, String entry, @Nullable Reversal reason) {
        if (reason == null || reason == Reversal.RELEASED) {
            throw Refused.field(LedgerRefusal.INVALID, "reason");
        }
        on(actor, Permission.ORDER_DECIDE, id, "ledger.reverse", (file, said) -> {
            if (!store.has(id.value(), entry)) {
                throw new Refused(LedgerRefusal.ENTRY_NOT_FOUND);
            }
            MoneyKind kind =
                    MoneyKind.valueOf(entry.substring(0, entry.indexOf(':')).toUpperCase(java.util.Locale.ROOT));
            return said.reversed("reversal:" + UUID.randomUUID(), kind, entry, reason);
        });
    }

    private interface Work {
        LedgerRow row(CaseFile file, LedgerRow.Said said);
    }

    private void on(Actor actor, Permission permission, CaseId id, String action, Work work) {
        actor.require(permission);
        transactions.in(actor.scope(), () -> {
            Instant now = clock.instant();
            CaseFile file = cases.find(id).orElseThrow(() -> new Refused(CaseRefusal.NOT_FOUND));
            LedgerRow.Said said =
                    new LedgerRow.Said(now, id.value(), file.place().unitId(), actor.name());
            store.add(List.of(work.row(file, said)), now);
            audit.record(
                    actor,
                    AuditEntry.of(action, "case", id.value(), file.place().unitId()),
                    now);
            return file;
        });
    }
}
