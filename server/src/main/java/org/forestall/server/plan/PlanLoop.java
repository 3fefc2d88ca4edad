package org.forestall.server.plan;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the plan anew after events, many at once, and now and then where nothing happens, and lets it ask people. In real
 * time: a demonstration's clock may run faster. It never takes more than a fifth of a core.
 */
@Component
class PlanLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PlanLoop.class);
    private static final long REST = 4;

    private final PlanKeeper keeper;
    private final MakeOffers makeOffers;
    private final PlanSettings.Offers settings;
    private volatile @Nullable ScheduledExecutorService thread;
    private long madeAt;
    private long notBefore;

    PlanLoop(PlanKeeper keeper, MakeOffers makeOffers, PlanSettings settings) {
        this.keeper = keeper;
        this.makeOffers = makeOffers;
        this.settings = settings.offers();
    }

    @Override
    public void start() {
        ScheduledExecutorService made = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("plan").daemon().factory());
        long every = Math.max(1, settings.every().toMillis());
        // it ends with the thread; what fails in it is told in there
        var _ = made.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
        thread = made;
    }

    private void look() {
        long now = System.nanoTime();
        boolean old = now - madeAt > settings.atLeastEvery().toNanos();
        if (now - notBefore < 0 || !(keeper.isStale() || old || madeAt == 0)) {
            return;
        }
        try {
            DistrictPlan plan = keeper.refresh();
            if (settings.running()) {
                makeOffers.make(plan);
            }
        } catch (RuntimeException failed) {
            log.warn("The plan could not be made; it is tried again", failed);
        }
        madeAt = System.nanoTime();
        notBefore = madeAt + REST * (madeAt - now);
    }

    @Override
    public void stop() {
        ScheduledExecutorService known = thread;
        thread = null;
        if (known != null) {
            known.close();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
