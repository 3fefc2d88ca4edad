package org.forestall.server.staff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the staff list, with what decides whom they can be sent to.
 *
 * @param rank a code of {@link Ranks}; none where nobody said
 * @param languages codes such as zh, en; the first is the one they work in
 * @param leftAt when they left, if they have
 */
public record StaffProfile(
        StaffMember member,
        long accountId,
        @Nullable String rank,
        List<String> languages,
        @Nullable Instant leftAt) {
    public StaffProfile {
        languages = List.copyOf(languages);
    }

    boolean hasLeft() {
        return leftAt != null;
    }
}
