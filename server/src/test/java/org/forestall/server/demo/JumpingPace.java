package org.forestall.server.demo;

import java.time.Instant;
import java.util.function.BooleanSupplier;

/** A pace that never waits: the time asked for is there at once. */
final class JumpingPace implements Pace {

    private Instant now;

    JumpingPace(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized boolean until(Instant when, BooleanSupplier giveUp) {
        if (giveUp.getAsBoolean()) {
            return false;
        }
        now = when.isAfter(now) ? when : now;
        return true;
    }

    @Override
    public void wake() {}
}
