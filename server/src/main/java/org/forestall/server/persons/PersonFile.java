package org.forestall.server.persons;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody may see of a person without unmasking them.
 *
 * @param mergedInto the root, when the person is merged into another
 */
public record PersonFile(
        PersonLabel person,
        int unitId,
        @Nullable PersonId mergedInto,
        List<MaskedIdentifier> identifiers,
        List<Kin> household,
        PersonHistory.History history,
        List<MergeLine> merges,
        List<Like> likeness) {

    public PersonFile {
        identifiers = List.copyOf(identifiers);
        household = List.copyOf(household);
        merges = List.copyOf(merges);
        likeness = List.copyOf(likeness);
    }

    /**
     * Somebody of the household.
     *
     * @param relation what they are to the person; null when only the address says so
     */
    public record Kin(PersonLabel person, @Nullable Relation relation, HouseholdMember.Basis basis) {}

    /** Somebody who may be the same person. */
    public record Like(PersonLabel person, Set<MatchField> matchedBy) {

        public Like {
            matchedBy = Set.copyOf(matchedBy);
        }
    }

    /**
     * @param kind PHONE, or the kind of an identity document
     */
    public record MaskedIdentifier(String kind, String masked) {}

    /**
     * A merge this person's group took part in.
     *
     * @param other the one that was merged into the person, or that the person was merged into; by itself
     */
    public record MergeLine(
            long id,
            PersonLabel other,
            String by,
            Instant at,
            String reason,
            @Nullable Instant undoneAt) {}
}
