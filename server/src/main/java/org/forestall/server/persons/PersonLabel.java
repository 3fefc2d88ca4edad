package org.forestall.server.persons;

import org.jspecify.annotations.Nullable;

/**
 * A person as lists show one: enough to tell apart, not enough to reach. Follows merges: a merged person's label says
 * what is known of them all.
 *
 * @param id the person that was asked for
 * @param maskedName such as 王*国; empty when no name is known
 * @param maskedPhone such as 138****1234
 * @param age full years, from the resident identity number
 */
public record PersonLabel(
        PersonId id, String maskedName, @Nullable String maskedPhone, @Nullable Integer age, @Nullable Sex sex) {}
