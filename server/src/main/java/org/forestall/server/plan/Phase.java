package org.forestall.server.plan;

/** Whether there is anything for the plan to do on a case. */
enum Phase {
    /** Nobody knows that the person is safe. */
    RUNNING,
    /** The person has listened: the case is to be finished by whoever has it. */
    CALM,
    /** Closed, or folded into another. */
    OVER
}
