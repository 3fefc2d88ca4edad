package org.forestall.server.persons;

import java.time.Instant;

/**
 * Somebody was named in a message.
 *
 * @param unitId whose row a person seen for the first time becomes
 * @param at when it was received
 */
public record Sighting(Identity identity, int unitId, Instant at) {}
