package org.forestall.server.transfers;

import java.time.InstantSource;
import org.forestall.server.access.Actor;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes offers that nobody answered in time to the arbiter. The row's lock lets one node do it once. */
@Component
class TransferClock {

    private final Transactions transactions;
    private final TransferStore store;
    private final AnswerTransfer answers;
    private final Actor system;
    private final InstantSource clock;

    TransferClock(
            Transactions transactions, TransferStore store, AnswerTransfer answers, Units units, InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.answers = answers;
        this.system = Actor.system("transfer clock", units.subBureau().id());
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2_000)
    void sweep() {
        transactions.in(RowScope.all(), () -> store.overdue(clock.instant())).forEach(id -> answers.lapse(system, id));
    }
}
