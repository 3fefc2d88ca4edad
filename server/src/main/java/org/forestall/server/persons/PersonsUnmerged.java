package org.forestall.server.persons;

import java.time.Instant;
import org.forestall.server.access.Actor;

/**
 * A merge was taken back; told inside the same transaction.
 *
 * @param kept what {@code merged} was merged into; may itself be merged into another by now
 * @param merged a root again, together with whoever was merged into it
 */
public record PersonsUnmerged(PersonId kept, PersonId merged, Actor by, Instant at) {}
