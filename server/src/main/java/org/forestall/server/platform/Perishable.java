package org.forestall.server.platform;

import java.time.Instant;

/** Rows that serve only for a while. */
public interface Perishable {

    /** Deletes what is over at this moment, inside the caller's transaction, and says how many rows that were. */
    int forget(Instant now);
}
