package org.forestall.server.persons;

import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * One word of a query.
 *
 * @param tokens any of them may lead to the person
 * @param blinds likewise
 * @param fits whether the opened values really are what was asked for
 */
record SearchTerm(Set<Long> tokens, Set<UUID> blinds, Predicate<Details> fits) {}
