package org.forestall.bankkit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the watch in hand may be relied on.
 *
 * @param state in one word
 * @param age since the set was made; null without a set
 * @param linkLostSince when the first refresh failed since the last that went well; null while the link is there
 */
public record Staleness(
        State state, @Nullable Duration age, @Nullable Instant linkLostSince) {

    /** In one word. */
    public enum State {
        /** There is no set: nobody can be recognised. */
        NONE,
        /** Confirmed with the police lately. */
        FRESH,
        /** Still checked against, but changes of the last while may be missing. */
        STALE,
        /** Past its end: checks go on, and the bank asks online besides. */
        EXPIRED
    }
}
