package org.forestall.server.notices;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every second for what is due, for what nobody acknowledged in time, and for receipts that came early.
 *
 * <p>This is a sweep and no clock of {@code clocks}, on purpose. Several nodes may sweep at once: each takes other rows
 * (SKIP LOCKED) and holds a delivery by a lease, so that none is sent by two. A step of a ladder is late by a second at
 * most, which is what a clock's wake-up promises as well. And the rows are their own clocks: a step is pulled forward when
 * the one before it fails, put off when a gateway asks for it, moot when somebody acknowledges; a clock beside it would
 * have to follow each of these in the same transaction and, being woken, would do what the sweep does. What is due at once
 * does not wait for the sweep: {@link WakeAfterCommit} wakes the dispatch.
 */
@Component
class NoticeClock {

    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final NoticeStore store;
    private final DeliveryReceipts receipts;
    private final DispatchNotices dispatch;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    NoticeClock(
            Transactions transactions,
            NoticeStore store,
            DeliveryReceipts receipts,
            DispatchNotices dispatch,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.receipts = receipts;
        this.dispatch = dispatch;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000)
    void sweep() {
        dispatch.wake();
        findMissed();
        receipts.match();
    }

    void findMissed() {
        transactions.in(RowScope.all(), () -> {
            Instant now = clock.instant();
            List<NoticesMissed.Missed> missed = store.miss(now, AT_ONCE);
            if (!missed.isEmpty()) {
                events.publishEvent(new NoticesMissed(missed, now));
            }
            return null;
        });
    }
}
