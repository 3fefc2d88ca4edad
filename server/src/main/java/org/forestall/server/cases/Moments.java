package org.forestall.server.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When things happened that clocks count from. */
public record Moments(
        Instant openedAt,
        Instant lastSignalAt,
        Instant gradeSince,
        Instant queuedSince,
        @Nullable Instant firstContactAt,
        @Nullable Instant metAt,
        @Nullable Instant closedAt) {

    static Moments openedAt(Instant at) {
        return new Moments(at, at, at, at, null, null, null);
    }

    Moments withSignal(Instant at) {
        return new Moments(openedAt, at, gradeSince, queuedSince, firstContactAt, metAt, closedAt);
    }

    Moments withGradeSince(Instant at) {
        return new Moments(openedAt, lastSignalAt, at, queuedSince, firstContactAt, metAt, closedAt);
    }

    Moments withQueuedSince(Instant at) {
        return new Moments(openedAt, lastSignalAt, gradeSince, at, firstContactAt, metAt, closedAt);
    }

    Moments withContact(Instant at, boolean meeting) {
        Instant first = firstContactAt == null ? at : firstContactAt;
        Instant met = meeting && metAt == null ? at : metAt;
        return new Moments(openedAt, lastSignalAt, gradeSince, queuedSince, first, met, closedAt);
    }

    /** Open again: nobody has been reached since, and every clock starts now. */
    Moments anew(Instant at) {
        return new Moments(openedAt, lastSignalAt, at, at, null, null, null);
    }

    Moments withClosed(@Nullable Instant at) {
        return new Moments(openedAt, lastSignalAt, gradeSince, queuedSince, firstContactAt, metAt, at);
    }
}
