/**
 * The twin (推演): a district played in the computer, day by day, to see what an order of work saves before people work by
 * it. Everything that may be doubted is in the scenario file; nothing here reads a clock.
 *
 * <p>Every chance of a lead is drawn from the seed and the lead's own number and never from what was done before. So all
 * policies meet the same leads, the same people at the other end and the same payments (common random numbers), and the
 * bounds of {@link org.forestall.twin.Bounds} hold on the same draws.
 */
@NullMarked
package org.forestall.twin;

import org.jspecify.annotations.NullMarked;
