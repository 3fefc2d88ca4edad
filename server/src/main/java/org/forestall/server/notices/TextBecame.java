package org.forestall.server.notices;

import java.time.Instant;

/** How far a text message came; said inside the transaction that keeps it. */
public record TextBecame(long reference, Fate fate, Instant at) {

    /** SENT is the gateway's word that it has it, DELIVERED the phone's, FAILED anybody's that it will not arrive. */
    public enum Fate {
        SENT,
        DELIVERED,
        FAILED
    }
}
