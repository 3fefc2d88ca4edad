package org.forestall.server.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.forestall.server.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What one step of a transaction did to cases; published inside it, so that whoever listens acts with it or not at all.
 * An intake changes hundreds at once: listeners answer with a constant number of statements.
 */
public record CasesChanged(List<One> changes) {

    public CasesChanged {
        changes = List.copyOf(changes);
    }

    /**
     * One case's change.
     *
     * @param before the case before; none for a new one
     * @param events what happened, in order
     */
    public record One(@Nullable CaseFile before, CaseFile after, List<CaseEvent> events, Actor actor, Instant at) {
        public One {
            events = List.copyOf(events);
        }

        public boolean has(Class<? extends CaseEvent> kind) {
            return events.stream().anyMatch(kind::isInstance);
        }
    }

    public Set<CaseId> ids() {
        return changes.stream().map(change -> change.after().id()).collect(Collectors.toSet());
    }
}
