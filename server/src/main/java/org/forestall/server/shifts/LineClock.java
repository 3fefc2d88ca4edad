package org.forestall.server.shifts;

/**
 * Told of every line that is offered, with the time by which it must be answered. Whoever keeps clocks implements it and
 * calls {@link ClimbLines#climb}; until then {@link HandoverTimer} looks for overdue lines itself.
 */
interface LineClock {

    /** Keeps the clock of this line, in the caller's transaction; a line no longer waiting has none. */
    void arm(Handover handover, HandoverLine line);
}
