package org.forestall.server.clocks;

import java.time.Instant;
import java.util.List;

/**
 * What is done when clocks fire. A bean of this type is found by what it says of itself.
 *
 * <p>The stages' moves and what {@link #fired} does are one transaction that sees every unit's rows: both are kept or
 * neither. When it throws, the batch is tried in ever smaller parts, so that the others go on; the one that fails alone is
 * tried again later, and later still.
 */
public interface ClockHandler {

    /** A kind of clocks, or a group, whose kinds it then takes as far as no other handler takes one by name. */
    String kind();

    /**
     * Whether the row of a clock of which every stage has fired may go with the records of its firings. Only where nobody
     * arms it again with the stages that it had: those would fire once more.
     */
    default boolean isForgettable() {
        return false;
    }

    /**
     * Takes the locks that {@link #fired} will need, before the clocks themselves are taken. A command that changes a case
     * locks the case and then arms or disarms its clocks; who wants to change a case when a clock fires must go the same
     * way round, or both wait for each other until PostgreSQL fails one of them.
     *
     * @param subjectIds in ascending order; their clocks may turn out not to fire
     */
    default void lock(List<Long> subjectIds) {}

    /**
     * Does what is to be done, for a whole batch in a constant number of statements. It may arm and disarm clocks, also
     * those that are firing.
     *
     * @param firings at most one of each clock, in the order of their planned times
     */
    void fired(List<Firing> firings, Instant now);
}
