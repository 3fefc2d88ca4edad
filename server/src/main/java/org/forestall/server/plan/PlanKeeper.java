package org.forestall.server.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.forestall.engine.policy.Valuer;
import org.forestall.engine.policy.WorkPrice;
import org.forestall.engine.policy.Worth;
import org.forestall.server.cases.CasesChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The district's plan as it is now. It is made from the database each time, so that no event can be missed and no node can
 * hold something else; who reads it gets the last one at once. One thread makes it, whoever asks.
 */
@Component
class PlanKeeper implements DisposableBean {

    /** What came in earlier says nothing about today's work. */
    private static final Duration PRICED = Duration.ofDays(1);

    private final LoadSnapshot load;
    private final MakePlan make;
    private final InstantSource clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("plan-", 0).factory());
    private final AtomicBoolean stale = new AtomicBoolean(true);
    private final Map<Integer, WorkPrice> prices = new HashMap<>();
    private final Map<Integer, Integer> sinceReserved = new ConcurrentHashMap<>();
    private long priced;
    private volatile @Nullable DistrictPlan current;

    PlanKeeper(LoadSnapshot load, MakePlan make, InstantSource clock) {
        this.load = load;
        this.make = make;
        this.clock = clock;
    }

    /** What is rolled back changes nothing; what is kept makes the plan stale from the commit on. */
    @EventListener
    void changed(CasesChanged changed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                stale.set(true);
            }
        });
    }

    boolean isStale() {
        return stale.get();
    }

    /** The plan as it was made last, where one was: for who must not wait for it, as with rows locked. */
    Optional<DistrictPlan> known() {
        return Optional.ofNullable(current);
    }

    /** The plan as it was made last. */
    DistrictPlan current() {
        DistrictPlan known = current;
        return known == null ? refresh() : known;
    }

    /** Makes the plan anew and waits for it. */
    DistrictPlan refresh() {
        return CompletableFuture.supplyAsync(this::again, thread).join();
    }

    /** A start was really asked for: the next reserved one comes nearer, or has just been. */
    void started(int unit, boolean reserved) {
        sinceReserved.merge(unit, reserved ? 0 : 1, (known, one) -> reserved ? 0 : known + one);
    }

    private DistrictPlan again() {
        stale.set(false);
        Instant now = clock.instant();
        Snapshot snapshot = load.at(now);
        learnPrices(snapshot);
        DistrictPlan plan = make.plan(
                snapshot, new MakePlan.Load((unit, people) -> priceOf(unit, now).with(people, now), sinceReserved));
        current = plan;
        return plan;
    }

    /** Work that came in since the last time, and how much a minute of it saves. */
    private void learnPrices(Snapshot snapshot) {
        Valuer valuer = new Valuer(snapshot.effects());
        long last = priced;
        for (PlannedCase open : snapshot.cases()) {
            Instant opened = open.file().moments().openedAt();
            if (open.id().value() > priced && opened.isAfter(snapshot.asOf().minus(PRICED))) {
                RankedCase judged = make.ranking().judge(open, valuer, 1, snapshot.asOf());
                Worth best = judged.best();
                if (best != null) {
                    priceOf(open.file().place().queueUnitId(), opened)
                            .arrived(best.density(), best.minutes(), snapshot.asOf());
                }
                last = Math.max(last, open.id().value());
            }
        }
        priced = last;
    }

    private WorkPrice priceOf(int unit, Instant began) {
        return prices.computeIfAbsent(unit, unused -> new WorkPrice(began));
    }

    @Override
    public void destroy() {
        thread.close();
    }
}
