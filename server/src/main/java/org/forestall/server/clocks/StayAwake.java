package org.forestall.server.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What somebody does who is woken: fires what is due, and stays until the second is over for what is due within it. */
@Component
class StayAwake {

    private static final Logger log = LoggerFactory.getLogger(StayAwake.class);
    /** In real time, so that a demo's clock may change its speed meanwhile. */
    private static final long NAP_MILLIS = 20;
    /** In real time: whoever waits longer, because the clock stands still, lets others have the thread. */
    private static final long WAIT_AT_MOST_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final FireDueClocks fireDueClocks;
    private final ClockStore store;
    private final Transactions transactions;
    private final WakeUps wakeUps;
    private final InstantSource clock;
    private final AtomicBoolean soon = new AtomicBoolean();
    private volatile boolean running;
    private @Nullable ExecutorService aside;

    StayAwake(
            FireDueClocks fireDueClocks,
            ClockStore store,
            Transactions transactions,
            WakeUps wakeUps,
            InstantSource clock) {
        this.fireDueClocks = fireDueClocks;
        this.store = store;
        this.transactions = transactions;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    synchronized void start() {
        running = true;
        aside = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("clocks-due-now").daemon().factory());
    }

    synchronized void stop() {
        running = false;
        if (aside != null) {
            aside.shutdown();
        }
    }

    int fire() {
        return fireDueClocks.run();
    }

    /** Fires what is due now, on a thread of its own; asked for twice before it begins, it does so once. */
    synchronized void soon() {
        if (running && aside != null && soon.compareAndSet(false, true)) {
            aside.execute(() -> {
                soon.set(false);
                try {
                    through(Seconds.of(clock.instant()));
                } catch (RuntimeException fault) {
                    log.warn("clocks that were due at once wait for their wake-up", fault);
                }
            });
        }
    }

    /** Fires what is due until this second is over. */
    void through(long second) {
        Instant until = Instant.ofEpochSecond(second + 1);
        Instant next;
        do {
            fireDueClocks.run();
            next = transactions.in(RowScope.all(), () -> store.findNextWakeBefore(until));
        } while (next != null && running && await(next));
    }

    /** Whether it is this late now; otherwise somebody will be woken then. */
    private boolean await(Instant time) {
        long began = System.nanoTime();
        Duration left = Duration.between(clock.instant(), time);
        while (left.isPositive()) {
            if (System.nanoTime() - began > WAIT_AT_MOST_NANOS || !nap(left)) {
                transactions.in(RowScope.all(), () -> {
                    wakeUps.schedule(List.of(time));
                    return null;
                });
                return false;
            }
            left = Duration.between(clock.instant(), time);
        }
        return true;
    }

    /** Whether it slept undisturbed. */
    private boolean nap(Duration left) {
        try {
            Thread.sleep(Math.clamp(left.toMillis(), 1, NAP_MILLIS));
            return running;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
