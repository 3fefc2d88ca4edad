package org.forestall.server.cases;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a case's clocks have stood still since it got its grade.
 *
 * @param since when the running pause began; none while the clocks run
 * @param until when it ends at the latest
 * @param before the pauses that are over, in all
 */
public record Pause(@Nullable Instant since, @Nullable Instant until, Duration before) {

    static final Pause NONE = new Pause(null, null, Duration.ZERO);

    public boolean isRunning() {
        return since != null;
    }

    Pause begun(Instant at, Instant latest) {
        return isRunning() ? this : new Pause(at, latest, before);
    }

    Pause ended(Instant at) {
        return since == null ? this : new Pause(null, null, before.plus(Duration.between(since, at)));
    }

    /** How far it puts a deadline off: the pauses that are over, and the whole of the running one. */
    Duration delay() {
        return since == null || until == null ? before : before.plus(Duration.between(since, until));
    }
}
