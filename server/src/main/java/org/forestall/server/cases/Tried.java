package org.forestall.server.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When each track was first tried, whatever came of it; a visit counts from its start. */
public record Tried(
        @Nullable Instant call,
        @Nullable Instant visit,
        @Nullable Instant family,
        @Nullable Instant bank) {

    static final Tried NOTHING = new Tried(null, null, null, null);

    public @Nullable Instant at(Track track) {
        return switch (track) {
            case CALL -> call;
            case VISIT -> visit;
            case FAMILY -> family;
            case BANK -> bank;
        };
    }

    Tried with(Track track, Instant at) {
        if (at(track) != null) {
            return this;
        }
        return switch (track) {
            case CALL -> new Tried(at, visit, family, bank);
            case VISIT -> new Tried(call, at, family, bank);
            case FAMILY -> new Tried(call, visit, at, bank);
            case BANK -> new Tried(call, visit, family, at);
        };
    }
}
