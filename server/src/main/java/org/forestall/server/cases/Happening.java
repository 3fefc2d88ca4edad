package org.forestall.server.cases;

import java.time.Instant;
import org.forestall.server.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the timeline.
 *
 * @param seq the case's version after it
 * @param note what somebody wrote with it
 */
record Happening(
        CaseId caseId,
        int seq,
        Instant at,
        Actor.Kind actorKind,
        long actorId,
        String actorName,
        CaseEvent event,
        @Nullable String note) {

    static Happening of(CaseFile after, Actor actor, Noted noted, Instant at) {
        return new Happening(
                after.id(), after.version(), at, actor.kind(), actor.id(), actor.name(), noted.event(), noted.note());
    }
}
