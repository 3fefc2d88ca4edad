package org.forestall.engine.ledger;

/**
 * How much, and how that is known.
 *
 * @param money the sum
 * @param evidence what it rests on
 */
public record Figure(Money money, Evidence evidence) {}
