/**
 * The district's money ledger: what was at risk, moved, stopped, frozen, returned and saved, counted once, each with its
 * evidence, and taken back when the money later leaves. Values in, values out; no clock, no I/O.
 *
 * <p>The six kinds are never added up, nor are two currencies: practice asks for separate figures (涉险金额, 已转出, 止付,
 * 冻结, 返还), and no method here adds across them. Everything is worked out from the events alone, and the order in which
 * they are learned does not matter. What counts as the same money, and which claim to it stands, is this project's
 * proposal: no public rule says.
 */
@NullMarked
package org.forestall.engine.ledger;

import org.jspecify.annotations.NullMarked;
