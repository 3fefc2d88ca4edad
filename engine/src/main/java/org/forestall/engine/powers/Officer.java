package org.forestall.engine.powers;

/**
 * Who signs.
 *
 * @param sworn whether this person may exercise a power of the police
 */
public record Officer(long id, boolean sworn) {}
