package org.forestall.server.platform;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Deletes what has served its time, each kind in a transaction of its own. Several nodes doing so at once do no harm. */
final class ForgetPerished {

    private static final Logger log = LoggerFactory.getLogger(ForgetPerished.class);
    private static final int FIRST_AFTER_SECONDS = 60;
    private static final int EVERY_SECONDS = 3_600;

    private final List<Perishable> perishables;
    private final Transactions transactions;
    private final InstantSource clock;

    ForgetPerished(List<Perishable> perishables, Transactions transactions, InstantSource clock) {
        this.perishables = perishables;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = FIRST_AFTER_SECONDS * 1_000, fixedDelay = EVERY_SECONDS * 1_000)
    void everyHour() {
        forget(clock.instant());
    }

    void forget(Instant now) {
        for (Perishable perishable : perishables) {
            int rows = transactions.in(RowScope.all(), () -> perishable.forget(now));
            log.debug("{} forgot {} rows", perishable.getClass().getSimpleName(), rows);
        }
    }
}
