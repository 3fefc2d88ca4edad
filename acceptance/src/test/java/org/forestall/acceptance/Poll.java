package org.forestall.acceptance;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, never for a time. */
final class Poll {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private Poll() {}

    /** Asks again and again until it holds; fails with what was waited for once the deadline has passed. */
    static void until(String what, Duration deadline, BooleanSupplier condition) {
        long end = System.nanoTime() + deadline.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("Waited in vain until " + what + " (" + deadline + ")");
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
