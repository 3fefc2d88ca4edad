package org.forestall.engine.policy;

import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who is free.
 *
 * @param id the person's own name, for the reader
 * @param place where they are
 * @param may what they may do
 * @param minutesLeft minutes until their shift ends; nothing is begun that might not end by then
 */
public record Worker(String id, Place place, Set<Action> may, double minutesLeft) {

    public Worker {
        may = may.isEmpty() ? Set.of() : EnumSet.copyOf(may);
    }
}
