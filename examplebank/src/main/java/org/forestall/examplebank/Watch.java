package org.forestall.examplebank;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.forestall.bankkit.Staleness;
import org.forestall.bankkit.WatchKeeper;
import org.forestall.bankkit.WatchKey;

/** Looks a customer up in the bank's own copy of the watch, and asks the police only about a hit. */
final class Watch {

    private final WatchKeeper keeper;
    private final WatchKey key;
    private final Police police;

    Watch(WatchKeeper keeper, WatchKey key, Police police) {
        this.keeper = keeper;
        this.key = key;
        this.police = police;
    }

    /** What the counter is told. */
    enum Finding {
        /** The police say so. */
        WATCHED,
        /** The bank's copy says so, and the police cannot be reached to confirm it. */
        PERHAPS,
        NOT_WATCHED,
        /** There is no copy, or it is too old, and the police cannot be reached. */
        NOBODY_KNOWS
    }

    Finding check(Customer customer) {
        Staleness.State state = staleness().state();
        boolean reliable = state == Staleness.State.FRESH || state == Staleness.State.STALE;
        List<Long> hits = hits(customer);
        if (hits.isEmpty() && reliable) {
            return Finding.NOT_WATCHED;
        }
        try {
            Police.Answer answer = police.post("/bank/watch-checks", Map.of("values", values(customer)), Map.of());
            if (answer.done()) {
                return answer.body().path("watched").asBoolean(false) ? Finding.WATCHED : Finding.NOT_WATCHED;
            }
        } catch (IOException e) {
            // said by the finding
        }
        return hits.isEmpty() ? Finding.NOBODY_KNOWS : Finding.PERHAPS;
    }

    /** The customer's keyed values that stand in the bank's copy. */
    List<Long> hits(Customer customer) {
        return customer.identifiers().entrySet().stream()
                .filter(known -> keeper.mightBeWatched(known.getKey(), known.getValue()))
                .map(known -> key.of(known.getKey(), known.getValue()))
                .toList();
    }

    private List<Long> values(Customer customer) {
        return customer.identifiers().entrySet().stream()
                .map(known -> key.of(known.getKey(), known.getValue()))
                .toList();
    }

    Staleness staleness() {
        return keeper.staleness();
    }

    void refresh() throws InterruptedException {
        keeper.refresh();
    }
}
