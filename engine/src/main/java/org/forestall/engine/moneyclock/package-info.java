/**
 * The money clock (资金时钟) of a case: when the money leaves, how much, and what each minute of waiting costs. Values in,
 * values out; the present is always handed in.
 *
 * <p>Money here is an expectation in yuan, never an account's balance. Times are minutes as decimal numbers, because they
 * are estimates that are multiplied, not appointments.
 */
@NullMarked
package org.forestall.engine.moneyclock;

import org.jspecify.annotations.NullMarked;
