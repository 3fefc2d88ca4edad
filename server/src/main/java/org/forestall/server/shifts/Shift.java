package org.forestall.server.shifts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One shift of a roster.
 *
 * @param post the post its members hold meanwhile; none for the unit's dissuading team
 * @param minimum how many people it needs
 * @param members staff numbers
 */
record Shift(
        long id,
        long rosterId,
        int unitId,
        @Nullable Post post,
        Instant startsAt,
        Instant endsAt,
        int minimum,
        List<Long> members) {

    Shift {
        members = List.copyOf(members);
    }

    /** How many people are missing. */
    int missing() {
        return Math.max(0, minimum - members.size());
    }

    boolean isShort() {
        return missing() > 0;
    }

    boolean covers(Instant now) {
        return !now.isBefore(startsAt) && now.isBefore(endsAt);
    }

    Span span() {
        return new Span(startsAt, endsAt);
    }
}
