package org.forestall.server.contacts;

import java.time.Instant;
import java.util.List;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.TrackOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A crew on its way to the person, or there.
 *
 * @param crew staff numbers
 * @param checkInBy when the crew has to say again that it is well
 * @param rung which post was told last that it has not; 0 none
 */
record Visit(
        long id,
        CaseId caseId,
        int unitId,
        List<Member> crew,
        Times times,
        int rung,
        @Nullable TrackOutcome outcome) {

    Visit {
        crew = List.copyOf(crew);
    }

    /** One of the crew. */
    record Member(long id, String name) {}

    record Times(
            Instant startedAt,
            @Nullable Instant arrivedAt,
            Instant checkInBy,
            @Nullable Instant endedAt) {}

    boolean isRunning() {
        return times.endedAt() == null;
    }

    boolean isCrew(long staffId) {
        return crew.stream().anyMatch(member -> member.id() == staffId);
    }

    List<Long> crewIds() {
        return crew.stream().map(Member::id).toList();
    }
}
