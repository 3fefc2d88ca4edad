package org.forestall.server.clocks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock as it stands.
 *
 * @param fired how many of its stages have fired, from the first
 * @param attempts how often its handler has failed on the stage that is next
 * @param wakesAt when it is tried next; null when every stage has fired
 * @param lastError what the handler last failed with
 */
public record ArmedClock(
        ClockOrder order,
        int fired,
        int attempts,
        @Nullable Instant wakesAt,
        @Nullable String lastError) {

    /** The stages still to come. */
    public List<Stage> ahead() {
        return order.stages().subList(fired, order.stages().size());
    }
}
