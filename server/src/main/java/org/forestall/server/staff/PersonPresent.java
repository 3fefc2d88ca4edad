package org.forestall.server.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person on the live board of people.
 *
 * @param since when the presence was said; null where nothing was ever said
 * @param seenAt the last request of that person, exact to a minute; null before the first
 */
public record PersonPresent(
        StaffMember member,
        Presence presence,
        @Nullable Instant since,
        @Nullable Instant seenAt) {

    /** Whether a case can be given to this person at once. */
    public boolean isAvailable() {
        return presence == Presence.AVAILABLE;
    }
}
