package org.forestall.engine.ledger;

import java.time.Instant;

/**
 * One claim to money.
 *
 * @param id its own; no other event has it
 * @param kind what became of the money
 * @param about which money
 * @param figure how much, and how that is known
 * @param place whose money it is and who counts it
 * @param origin when it happened and what it was made of
 */
public record Entry(String id, MoneyKind kind, MoneyKey about, Figure figure, Place place, Origin origin) {
    public Entry {
        id = Names.require("id", id);
    }

    /** When it happened. */
    public Instant at() {
        return origin.at();
    }
}
