package org.forestall.server.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.forestall.server.access.Actor;
import org.jspecify.annotations.Nullable;

/** Something that happened to a search; how far it had come at any time follows from them. */
record SearchEvent(Instant at, Kind kind, @Nullable Long sectorId, String by) {

    static SearchEvent of(Kind kind, Actor actor, Instant at) {
        return new SearchEvent(at, kind, null, actor.name());
    }

    static SearchEvent of(Kind kind, long sectorId, Actor actor, Instant at) {
        return new SearchEvent(at, kind, sectorId, actor.name());
    }

    /** What happened. */
    enum Kind {
        BEGUN,
        ADDED,
        TAKEN,
        RELEASED,
        CLEARED,
        CARRIER_ASKED,
        CARRIER_ANSWERED,
        AWAY,
        BACK,
        ENDED
    }

    /** How many sectors were cleared, of how many, from then on. */
    record Coverage(Instant at, int cleared, int total) {}

    /** The coverage after each change of it. */
    static List<Coverage> coverage(List<SearchEvent> events) {
        List<Coverage> over = new ArrayList<>();
        Set<Long> cleared = new HashSet<>();
        int total = 0;
        for (SearchEvent event : events) {
            if (event.kind() == Kind.ADDED) {
                total++;
            } else if (event.kind() == Kind.CLEARED && event.sectorId() != null) {
                cleared.add(event.sectorId());
            } else {
                continue;
            }
            Coverage now = new Coverage(event.at(), cleared.size(), total);
            if (!over.isEmpty() && over.getLast().at().equals(event.at())) {
                over.removeLast();
            }
            over.add(now);
        }
        return over;
    }
}
