package org.forestall.bankkit;

import java.time.Duration;

/** Waits; tests wait without waiting. */
@FunctionalInterface
public interface Sleeper {

    void sleep(Duration time) throws InterruptedException;
}
