package org.forestall.engine.ledger;

import java.time.Instant;

/**
 * Where an entry comes from.
 *
 * @param at when it happened
 * @param recordedAt when it was written down; shown, never counted by
 * @param source the id of the event it was made of: the same kind of the same money is made of it once
 */
public record Origin(Instant at, Instant recordedAt, String source) {
    public Origin {
        source = Names.require("source", source);
    }
}
