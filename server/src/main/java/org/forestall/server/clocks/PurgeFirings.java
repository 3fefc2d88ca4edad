package org.forestall.server.clocks;

import java.time.Instant;
import java.time.InstantSource;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/** Forgets the records of firings that nobody needs any more. */
@Component
class PurgeFirings {

    private static final int AT_ONCE = 10_000;

    private final Transactions transactions;
    private final FiringStore store;
    private final ClockSettings settings;
    private final InstantSource clock;

    PurgeFirings(Transactions transactions, FiringStore store, ClockSettings settings, InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Gives how many it has forgotten. */
    int run() {
        Instant limit = clock.instant().minus(settings.keepFirings());
        int all = 0;
        int forgotten = AT_ONCE;
        while (forgotten == AT_ONCE) {
            forgotten = transactions.in(RowScope.all(), () -> store.forgetBefore(limit, AT_ONCE));
            all += forgotten;
        }
        return all;
    }
}
