package org.forestall.server.notices;

import java.time.Instant;

/** Asks that the dispatch look at what is due by then. Asking twice does no harm; a sweep catches what is never asked. */
interface DispatchWaker {

    /** Called inside the transaction whose deliveries fall due; takes effect after its commit. */
    void wakeBy(Instant due);
}
