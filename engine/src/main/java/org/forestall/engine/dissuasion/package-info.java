/**
 * How a person under a scammer's spell is brought back (劝阻): how far gone they are, what to try next, and whether every
 * hidden channel was asked after. Values in, values out; no clock, no I/O.
 *
 * <p>Facts come from published police practice; the tags in square brackets name the press report or handbook. Every
 * number of points is this project's proposal: no public rule gives any.
 */
@NullMarked
package org.forestall.engine.dissuasion;

import org.jspecify.annotations.NullMarked;
