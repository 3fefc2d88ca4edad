package org.forestall.server.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Fires everything that is due. The engine runs it when it is woken; a test runs it after moving the clock. */
@Component
public class FireDueClocks {

    /** When those are looked at again that somebody else held: they are due again where that ended in a rollback. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final FiringStore store;
    private final FireBatch batch;
    private final WakeUps wakeUps;
    private final ClockSettings settings;
    private final InstantSource clock;

    FireDueClocks(
            Transactions transactions,
            FiringStore store,
            FireBatch batch,
            WakeUps wakeUps,
            ClockSettings settings,
            InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.batch = batch;
        this.wakeUps = wakeUps;
        this.settings = settings;
        this.clock = clock;
    }

    /** Must not be called inside a transaction; gives how many stages have fired. */
    public int run() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("clocks fire in transactions of their own");
        }
        int fired = 0;
        while (true) {
            Instant now = clock.instant();
            List<ClockKey> due = transactions.in(RowScope.all(), () -> store.due(now, settings.batch()));
            if (due.isEmpty()) {
                return fired;
            }
            FireBatch.Outcome outcome = batch.fire(due, now);
            fired += outcome.fired();
            if (outcome.equals(FireBatch.Outcome.NOTHING)) {
                lookAgain(now);
                return fired;
            }
        }
    }

    private void lookAgain(Instant now) {
        transactions.in(RowScope.all(), () -> {
            wakeUps.schedule(List.of(now.plus(LOOK_AGAIN)));
            return null;
        });
    }
}
