package org.forestall.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.forestall.engine.ledger.Evidence;
import org.forestall.engine.ledger.MoneyKind;
import org.forestall.engine.ledger.Reversal;
import org.forestall.engine.powers.OrderState;
import org.forestall.engine.powers.PowerKind;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.Cases;
import org.forestall.server.orders.MoneyReturned;
import org.forestall.server.orders.OrderMoved;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the ledger what banks hold on receiving accounts, by their own word. A hold on the person's own account keeps what
 * was never gone: it is no money stopped.
 */
@Component
class LedgerFollowsOrders {

    private final LedgerStore store;
    private final Cases cases;
    private final Transactions transactions;

    LedgerFollowsOrders(LedgerStore store, Cases cases, Transactions transactions) {
        this.store = store;
        this.cases = cases;
        this.transactions = transactions;
    }

    @EventListener
    void moved(OrderMoved moved) {
        MoneyKind kind = kind(moved.kind());
        if (kind != null) {
            List<LedgerRow> rows = rows(moved, kind);
            store.add(rows, moved.at());
        }
    }

    /** What banks sent back on a case is one entry, corrected to the whole of it each time more comes. */
    @EventListener
    void returned(MoneyReturned returned) {
        LedgerRow.Said said =
                new LedgerRow.Said(returned.at(), returned.caseId().value(), returned.unitId(), "orders");
        LedgerRow.Sum total = new LedgerRow.Sum(returned.total(), returned.currency(), Evidence.BANK_CONFIRMED);
        String entry = LedgerStore.RETURNED_BY_BANKS + returned.caseId().value();
        store.add(
                List.of(
                        store.has(returned.caseId().value(), entry)
                                ? said.corrected("return:" + returned.ref(), MoneyKind.RETURNED, entry, total)
                                : said.counted(entry, MoneyKind.RETURNED, null, personOf(returned.caseId()), total)),
                returned.at());
    }

    private static @Nullable MoneyKind kind(PowerKind power) {
        return switch (power) {
            case STOP_PAYMENT -> MoneyKind.STOPPED;
            case FREEZE -> MoneyKind.FROZEN;
            case PROTECTIVE_HOLD, BANK_DELAY -> null;
        };
    }

    private List<LedgerRow> rows(OrderMoved moved, MoneyKind kind) {
        OrderState before = moved.before();
        OrderState after = moved.after();
        LedgerRow.Said said = new LedgerRow.Said(moved.at(), moved.caseId().value(), moved.unitId(), "orders");
        String entry = kind.name().toLowerCase(java.util.Locale.ROOT) + ":order:" + moved.orderId();
        String id = "order:" + UUID.randomUUID();
        LedgerRow.Sum held = new LedgerRow.Sum(after.held(), moved.currency(), Evidence.BANK_CONFIRMED);
        List<LedgerRow> rows = new ArrayList<>();
        if (before == null || before.effectiveFrom() == null) {
            if (after.effectiveFrom() != null) {
                rows.add(said.counted(entry, kind, moved.accountKey().toString(), personOf(moved.caseId()), held));
            }
        } else if (after.status().over()) {
            rows.add(said.reversed(id, kind, entry, Reversal.RELEASED));
        } else if (before.held() != after.held()) {
            rows.add(said.corrected(id, kind, entry, held));
        }
        return rows;
    }

    private long personOf(CaseId id) {
        return transactions.seeingAll(
                () -> cases.find(id).orElseThrow().person().value());
    }
}
