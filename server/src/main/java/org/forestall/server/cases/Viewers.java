package org.forestall.server.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.forestall.server.access.Actor;
import org.springframework.stereotype.Component;

/**
 * Who has a case open right now, so that two people do not act on it unknowingly. Kept in memory of this node only: it
 * is a courtesy, and the claim's compare-and-set is the guarantee.
 */
@Component
class Viewers {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Map<CaseId, Map<String, Long>> byCase = new ConcurrentHashMap<>();

    /** Notes that the actor is looking, and tells who else is. */
    List<String> look(Actor actor, CaseId id) {
        long now = System.nanoTime();
        Map<String, Long> viewers = byCase.computeIfAbsent(id, key -> new ConcurrentHashMap<>());
        viewers.put(actor.name(), now);
        viewers.values().removeIf(seen -> now - seen > FRESH_NANOS);
        if (byCase.size() > 1_000) {
            byCase.values().removeIf(seen -> seen.values().stream().allMatch(at -> now - at > FRESH_NANOS));
        }
        return othersThan(actor, viewers);
    }

    List<String> othersThan(Actor actor, CaseId id) {
        return othersThan(actor, byCase.getOrDefault(id, Map.of()));
    }

    private static List<String> othersThan(Actor actor, Map<String, Long> viewers) {
        List<String> others = new ArrayList<>(viewers.keySet());
        others.remove(actor.name());
        others.sort(null);
        return others;
    }
}
