package org.forestall.server.banks;

/** What the police say to a counter. */
enum AlertAnswer {
    /** A pair is on its way. */
    COMING,
    /** Nobody can be there soon: keep the customer talking, we ring. */
    KEEP_TALKING,
    /** There is no danger: serve the customer. */
    ALL_CLEAR
}
