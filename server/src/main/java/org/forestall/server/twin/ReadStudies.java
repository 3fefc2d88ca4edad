package org.forestall.server.twin;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/** Shows studies; what was left by a server that went down is shown as interrupted. */
@Component
class ReadStudies {

    private final TwinRunStore store;
    private final Transactions transactions;
    private final InstantSource clock;

    ReadStudies(TwinRunStore store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A study with what came out, as JSON. */
    record Seen(TwinRun run, Optional<String> result) {}

    List<TwinRun> newest(Actor actor) {
        actor.require(Permission.TWIN_RUN);
        return transactions.in(actor.scope(), () -> {
            store.giveUpTheDead(clock.instant());
            return store.newest();
        });
    }

    /** Refuses with NOT_FOUND. */
    Seen get(Actor actor, long id) {
        actor.require(Permission.TWIN_RUN);
        return transactions.in(actor.scope(), () -> {
            store.giveUpTheDead(clock.instant());
            TwinRun run = store.find(id).orElseThrow(() -> new Refused(TwinRefusal.NOT_FOUND));
            return new Seen(run, store.result(id));
        });
    }
}
