package org.forestall.server.twin;

import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.twin.Scenario;
import org.forestall.twin.TwinStudy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Plays one study at a time on a thread that gives way to everybody else's work. It says every few seconds that it lives, so
 * that a study whose server went down is known to be interrupted, on whichever node it was.
 */
@Component
class RunStudies implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RunStudies.class);
    private static final long SAYS_IT_LIVES_MILLIS = 5_000;
    private static final double WORTH_SAYING = 0.01;

    private final TwinRunStore store;
    private final Transactions transactions;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Going> going = new AtomicReference<>();
    private volatile boolean running;

    RunStudies(TwinRunStore store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    private static final class Going {
        private final long id;
        private final AtomicBoolean toEnd = new AtomicBoolean();
        private volatile double said;

        private Going(long id) {
            this.id = id;
        }
    }

    /** Begins a study that is on record as running. */
    void begin(long id, Scenario scenario, TwinStudy.Request request) {
        Going mine = new Going(id);
        going.set(mine);
        Thread thread = Thread.ofPlatform()
                .name("twin")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(() -> play(mine, scenario, request));
        thread.start();
    }

    /** Ends a study at its next step, if it runs here. */
    void endHere(long id) {
        Going now = going.get();
        if (now != null && now.id == id) {
            now.toEnd.set(true);
        }
    }

    @Scheduled(fixedDelay = SAYS_IT_LIVES_MILLIS)
    void sayItLives() {
        Going now = going.get();
        if (now != null && !lives(now, now.said)) {
            now.toEnd.set(true);
        }
    }

    private void play(Going mine, Scenario scenario, TwinStudy.Request request) {
        try {
            String result = TwinStudy.play(scenario, request, share -> heard(mine, share));
            end(mine, TwinRunState.DONE, result);
        } catch (CancellationException ended) {
            end(mine, TwinRunState.CANCELLED, null);
        } catch (RuntimeException fault) {
            log.error("a study on the twin failed", fault);
            end(mine, TwinRunState.FAILED, null);
        } finally {
            going.compareAndSet(mine, null);
        }
    }

    private void heard(Going mine, double share) {
        if (share >= mine.said + WORTH_SAYING) {
            mine.said = share;
            if (!lives(mine, share)) {
                mine.toEnd.set(true);
            }
        }
        if (mine.toEnd.get()) {
            throw new CancellationException();
        }
    }

    private boolean lives(Going mine, double share) {
        return transactions.in(RowScope.all(), () -> store.lives(mine.id, share));
    }

    private void end(Going mine, TwinRunState state, @Nullable String result) {
        transactions.in(RowScope.all(), () -> {
            store.end(mine.id, state, result, clock.instant());
            return null;
        });
    }

    @Override
    public void start() {
        running = true;
    }

    /** What runs when the server stops is on record as interrupted, and not as cancelled by anybody. */
    @Override
    public void stop() {
        running = false;
        Going now = going.get();
        if (now != null) {
            end(now, TwinRunState.INTERRUPTED, null);
            now.toEnd.set(true);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
