package org.forestall.server.plan;

import java.time.Instant;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Belief;
import org.forestall.engine.policy.Outcome;

/**
 * An attempt whose outcome is known: what the estimates learn from.
 *
 * @param number counted within its case, from 1
 * @param before what was believed of the person before it
 * @param talks how many talks by this action went before
 */
record Settled(int number, Action action, Belief before, int talks, Outcome outcome, Instant at) {}
