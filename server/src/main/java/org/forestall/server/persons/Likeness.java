package org.forestall.server.persons;

import java.util.Set;

/** Another person who may be the same one, and the fields that say so. */
public record Likeness(PersonId person, Set<MatchField> matchedBy) {

    public Likeness {
        matchedBy = Set.copyOf(matchedBy);
    }
}
