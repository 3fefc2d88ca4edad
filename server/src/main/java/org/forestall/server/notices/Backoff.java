package org.forestall.server.notices;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long to wait after so many vain attempts: 5 s, doubling to 5 min; after ten the rung is given up. */
final class Backoff {

    static final int ATTEMPTS = 10;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Backoff() {}

    /** Null when it is given up. */
    static @Nullable Duration after(int attempts, @Nullable Duration asked) {
        if (attempts >= ATTEMPTS) {
            return null;
        }
        Duration own = min(FIRST.multipliedBy(1L << Math.min(attempts - 1, 10)), LONGEST);
        return asked == null || asked.compareTo(own) < 0 ? own : min(asked, Duration.ofHours(1));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
