package org.forestall.server.notices;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second for what is due, for what nobody acknowledged in time, and for receipts that came early. */
@Component
class NoticeClock {

    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final NoticeStore store;
    private final DeliveryReceipts receipts;
    private final DispatchNotices dispatch;
    private final SendTexts texts;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    NoticeClock(
            Transactions transactions,
            NoticeStore store,
            DeliveryReceipts receipts,
            DispatchNotices dispatch,
            SendTexts texts,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.receipts = receipts;
        this.dispatch = dispatch;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000)
    void sweep() {
        dispatch.wake();
        findMissed();
        receipts.match();
        texts.wake();
        texts.match();
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
