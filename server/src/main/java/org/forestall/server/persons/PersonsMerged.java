package org.forestall.server.persons;

import java.time.Instant;
import org.forestall.server.access.Actor;

/** Somebody said that two are one; told inside the same transaction. From now on {@code kept} is the root of both. */
public record PersonsMerged(PersonId kept, PersonId merged, Actor by, Instant at) {}
