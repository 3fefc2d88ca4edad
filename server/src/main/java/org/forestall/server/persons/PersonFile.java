package org.forestall.server.persons;

import java.time.Instant;
import java.util.List;
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
        List<HouseholdMember> household,
        PersonHistory.History history,
        List<MergeLine> merges,
        List<Likeness> likeness) {

    public PersonFile {
        identifiers = List.copyOf(identifiers);
        household = List.copyOf(household);
        merges = List.copyOf(merges);
        likeness = List.copyOf(likeness);
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
            long id, PersonLabel other, String by, Instant at, String reason, @Nullable Instant undoneAt) {}
}
