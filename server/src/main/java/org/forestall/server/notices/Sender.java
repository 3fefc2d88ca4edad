package org.forestall.server.notices;

/** One channel's way out. Called outside every transaction, on a thread that may be interrupted. */
interface Sender {

    Channel channel();

    /** Whether the administrator has set it up. */
    boolean on();

    /** Tries once; every fault is an outcome. */
    Outcome send(Outgoing outgoing);
}
