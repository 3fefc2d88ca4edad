package org.forestall.server.persons;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who lives with a person or is close to them.
 *
 * @param relation what the member is to the person; null when only the address says so
 */
public record HouseholdMember(PersonId person, @Nullable Relation relation, Basis basis) {

    /** How it is known. */
    public enum Basis {
        ADDRESS,
        STATED
    }
}
