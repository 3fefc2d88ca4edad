package org.forestall.server.ledger;

import org.forestall.engine.ledger.Ledger;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The whole district's ledger, worked out again when something was told since. Who asks sees a part of it. */
@Component
class LedgerBook {

    private final LedgerStore store;
    private final Transactions transactions;
    private @Nullable Worked worked;

    LedgerBook(LedgerStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    private record Worked(LedgerStore.Mark mark, Ledger ledger) {}

    /** Money is counted once only where all of it is in sight, so that every unit's rows are read. */
    synchronized Ledger now() {
        return transactions.in(RowScope.all(), () -> {
            LedgerStore.Mark mark = store.mark();
            Worked known = worked;
            if (known == null || !known.mark().equals(mark)) {
                known = new Worked(mark, Ledger.of(store.all()));
                worked = known;
            }
            return known.ledger();
        });
    }
}
