package org.forestall.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** How a robot takes its time: it waits in demo time, and is woken when it should stop. */
interface Pace {

    Instant now();

    /** Waits until this demo time, or less when it should give up; tells whether the time was reached. */
    boolean until(Instant when, BooleanSupplier giveUp) throws InterruptedException;

    /** Makes those who wait look again whether they should give up. */
    void wake();

    default boolean spend(Duration duration, BooleanSupplier giveUp) throws InterruptedException {
        return until(now().plus(duration), giveUp);
    }
}
