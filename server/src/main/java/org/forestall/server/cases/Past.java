package org.forestall.server.cases;

import java.time.Instant;
import org.forestall.server.access.Actor;

/** One event of a case, as other packages may know it: without what people wrote. */
public record Past(Instant at, Actor.Kind actorKind, long actorId, String actorName, CaseEvent event) {}
