package org.forestall.server.clocks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/** Forgets the records of firings that nobody needs any more, and the clocks that have run down for good. */
@Component
class PurgeFirings {

    private static final int AT_ONCE = 10_000;

    private final Transactions transactions;
    private final FiringStore store;
    private final ClockHandlers handlers;
    private final ClockSettings settings;
    private final InstantSource clock;

    PurgeFirings(
            Transactions transactions,
            FiringStore store,
            ClockHandlers handlers,
            ClockSettings settings,
            InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.handlers = handlers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Gives how many it has forgotten. */
    int run() {
        Instant limit = clock.instant().minus(settings.keepFirings());
        return inParts(() -> store.forgetBefore(limit, AT_ONCE))
                + inParts(() -> store.forgetFired(handlers.forgettable(), limit, AT_ONCE));
    }

    private int inParts(IntSupplier forget) {
        int all = 0;
        int forgotten = AT_ONCE;
        while (forgotten == AT_ONCE) {
            forgotten = transactions.in(RowScope.all(), forget::getAsInt);
            all += forgotten;
        }
        return all;
    }
}
