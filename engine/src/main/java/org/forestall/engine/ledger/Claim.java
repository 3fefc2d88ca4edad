package org.forestall.engine.ledger;

import java.time.Instant;
import java.util.Comparator;

/**
 * An entry that is no mistake, with its figure after all corrections.
 *
 * @param money which money of which kind, after merges
 */
record Claim(Entry entry, Figure figure, SameMoney money) {

    /** The first claim to money has it. */
    static final Comparator<Claim> FIRST =
            Comparator.comparing(Claim::at).thenComparing(claim -> claim.entry().id());

    /** Whose figure stands: the best evidence, of the same evidence the first. */
    static final Comparator<Claim> BEST =
            Comparator.comparing((Claim claim) -> claim.figure().evidence()).thenComparing(FIRST);

    Instant at() {
        return entry.at();
    }

    /** What two claims must share to be claims to the same money. */
    record SameMoney(MoneyKind kind, MoneyKey key) {}
}
