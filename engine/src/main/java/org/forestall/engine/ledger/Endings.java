package org.forestall.engine.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.forestall.engine.ledger.Claim.SameMoney;
import org.forestall.engine.ledger.LedgerEvent.Reversed;
import org.jspecify.annotations.Nullable;

/** When money left or was let go. Claims of the same money made afterwards stand: it was stopped or saved anew. */
final class Endings {

    private final Map<SameMoney, NavigableMap<Instant, Reversal>> endings = new HashMap<>();

    static Endings of(EventLog log, Entries entries, MergedCases cases) {
        Endings endings = new Endings();
        log.each(Reversed.class)
                .filter(reversed -> reversed.reason().endsTheMoney())
                .forEach(reversed -> endings.end(reversed, entries.find(reversed.entry(), cases)));
        return endings;
    }

    /** What ended the claim; null while it stands. */
    Map.@Nullable Entry<Instant, Reversal> endOf(Claim claim) {
        NavigableMap<Instant, Reversal> ends = endings.get(claim.money());
        return ends == null ? null : ends.ceilingEntry(claim.at());
    }

    private void end(Reversed reversed, @Nullable Claim claim) {
        if (claim == null) {
            return;
        }
        // Clocks differ: what ends an entry is never earlier than it.
        Instant at = reversed.at().isBefore(claim.at()) ? claim.at() : reversed.at();
        endings.computeIfAbsent(claim.money(), money -> new TreeMap<>())
                .merge(at, reversed.reason(), (one, other) -> one == Reversal.LEFT_LATER ? one : other);
    }
}
