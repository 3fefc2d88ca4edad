package org.forestall.server.persons;

import java.util.Set;

/**
 * Which person a sighting is of.
 *
 * @param person the row that matched, or was made
 * @param root the person it counts as after merges; the same row when there is none
 * @param matchedBy the fields that this sighting and the person had alike; empty when created
 * @param known what is known now: the latest of each part, gaps filled from the root
 * @param unitId the unit of the root's row
 */
public record Join(
        PersonId person, PersonId root, boolean created, Set<MatchField> matchedBy, Identity known, int unitId) {

    public Join {
        matchedBy = Set.copyOf(matchedBy);
    }
}
