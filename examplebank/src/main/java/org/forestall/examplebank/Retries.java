package org.forestall.examplebank;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** When what did not arrive is tried again: a second later after the first failure, half a minute at most. By one thread. */
final class Retries {

    private static final int LONGEST_S = 30;

    private final Clock clock;
    private final Map<UUID, Waiting> waiting = new HashMap<>();

    private record Waiting(int failed, Instant next) {}

    Retries(Clock clock) {
        this.clock = clock;
    }

    /** Forgets all but these. */
    void keep(Collection<UUID> still) {
        waiting.keySet().retainAll(still);
    }

    boolean isDue(UUID id) {
        Waiting so = waiting.get(id);
        return so == null || !clock.instant().isBefore(so.next());
    }

    void failed(UUID id) {
        int failed = waiting.getOrDefault(id, new Waiting(0, Instant.MIN)).failed() + 1;
        waiting.put(id, new Waiting(failed, clock.instant().plus(Duration.ofSeconds(Math.min(failed, LONGEST_S)))));
    }
}
