package org.forestall.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * A clock that multiplies the time since its last change of speed. It never jumps and never goes back: a new speed counts
 * from the very instant at which it is set.
 */
public final class ScaledClock implements DemoClock, Pace {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LongSupplier realNanos;

    private Instant at;
    private long since;
    private double speed;

    /** Stands still at this time until a speed is set. */
    public ScaledClock(Instant start) {
        this(start, System::nanoTime);
    }

    ScaledClock(Instant start, LongSupplier realNanos) {
        this.at = start;
        this.realNanos = realNanos;
        this.since = realNanos.getAsLong();
    }

    /** In microseconds, as every clock of the server. */
    @Override
    public Instant instant() {
        lock.lock();
        try {
            return at.plusNanos(Math.round((realNanos.getAsLong() - since) * speed))
                    .truncatedTo(ChronoUnit.MICROS);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Instant now() {
        return instant();
    }

    @Override
    public double speed() {
        lock.lock();
        try {
            return speed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void setSpeed(double newSpeed) {
        if (!(newSpeed >= 0) || Double.isInfinite(newSpeed)) {
            throw new IllegalArgumentException("A clock runs at 0 or more, not at " + newSpeed);
        }
        lock.lock();
        try {
            long here = realNanos.getAsLong();
            at = at.plusNanos(Math.round((here - since) * speed));
            since = here;
            speed = newSpeed;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean until(Instant when, BooleanSupplier giveUp) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!giveUp.getAsBoolean()) {
                Duration left = Duration.between(instant(), when);
                if (left.isNegative() || left.isZero()) {
                    return true;
                }
                awaitChange(left);
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings({"WaitNotInLoop", "UnusedReturnValue"}) // the caller loops
    private void awaitChange(Duration left) throws InterruptedException {
        if (speed == 0) {
            changed.await();
        } else {
            changed.awaitNanos(Math.max(1, (long) (left.toNanos() / speed)));
        }
    }
}
