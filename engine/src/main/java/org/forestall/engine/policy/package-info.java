/**
 * Who is helped next, by whom and how: what each action does, what it is worth now and what waiting would cost, and why.
 * Values in, values out; no clock, no I/O.
 *
 * <p>The worth of an action is measured in weighted yuan saved per minute of a person's work. Where people are enough the
 * order follows what is lost by waiting; where they are not it follows what a minute of work saves. One formula does both:
 * see {@link org.forestall.engine.policy.Worth}.
 */
@NullMarked
package org.forestall.engine.policy;

import org.jspecify.annotations.NullMarked;
