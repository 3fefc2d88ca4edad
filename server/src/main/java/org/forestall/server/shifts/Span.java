package org.forestall.server.shifts;

import java.time.Duration;
import java.time.Instant;

/**
 * Time on duty, from and to, without its end.
 *
 * @param night whether a night falls into it
 */
record Span(Instant from, Instant to, boolean night) {

    private static final Duration LEAST_REST = Duration.ofHours(12);

    Span(Instant from, Instant to) {
        this(from, to, false);
    }

    Duration length() {
        return Duration.between(from, to);
    }

    boolean overlaps(Instant otherFrom, Instant otherTo) {
        return from.isBefore(otherTo) && otherFrom.isBefore(to);
    }

    /** The rest rule, in one sentence: after a shift one rests as long as it lasted, and never under twelve hours. */
    Duration restAfter() {
        return length().compareTo(LEAST_REST) > 0 ? length() : LEAST_REST;
    }

    /** Whether one person may do both, by the rest rule; in either order. */
    boolean leavesRestTo(Span other) {
        boolean first = from.isBefore(other.from);
        Span earlier = first ? this : other;
        Span later = first ? other : this;
        return !later.from.isBefore(earlier.to.plus(earlier.restAfter()));
    }
}
