package org.forestall.server.iso20022;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.forestall.server.banks.Banks;
import org.forestall.server.banks.DeliveryFormat;
import org.forestall.server.banks.DeliveryTarget;
import org.forestall.server.orders.PostToBank;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.server.platform.WorkLine;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands every question to its bank, as orders are: taken in one transaction, sent in none, the outcome kept in another; the
 * same number at every try. After the ladder it is tried on every minute, and the screen says whom to ring.
 */
@Component
class DeliverEnquiries {

    private static final int AT_ONCE = 10;
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final List<Duration> LADDER =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30));
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final EnquiryPost post;
    private final EnquiryStore store;
    private final PostToBank postToBank;
    private final TellOfEnquiries tell;
    private final Banks banks;
    private final Outbox outbox;
    private final Transactions transactions;
    private final InstantSource clock;
    private final WorkLine line = new WorkLine("enquiries", this::deliverSome);

    DeliverEnquiries(
            EnquiryPost post,
            EnquiryStore store,
            PostToBank postToBank,
            TellOfEnquiries tell,
            Banks banks,
            Outbox outbox,
            Transactions transactions,
            InstantSource clock) {
        this.post = post;
        this.store = store;
        this.postToBank = postToBank;
        this.tell = tell;
        this.banks = banks;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many tries there are before somebody had better ring. */
    static int ladder() {
        return LADDER.size() + 1;
    }

    @Scheduled(fixedDelay = 1_000)
    void sweep() {
        line.wake();
    }

    /** Delivers what is due now, on this thread. */
    void deliverDueNow() {
        line.runHere();
    }

    private boolean deliverSome() {
        List<EnquiryPost.Letter> due =
                transactions.in(RowScope.all(), () -> post.claim(clock.instant(), LEASE, AT_ONCE));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(letter -> threads.submit(() -> deliver(letter)));
        }
        return !due.isEmpty();
    }

    private void deliver(EnquiryPost.Letter letter) {
        DeliveryTarget target = transactions.in(
                RowScope.all(),
                () -> banks.deliveryTarget(letter.bankId(), clock.instant()).orElse(null));
        PostToBank.Result result = target == null
                ? new PostToBank.Result.Failed("no-address")
                : postToBank.send(target, new PostToBank.Letter(letter.id(), DeliveryFormat.ISO20022, letter.text()));
        transactions.in(RowScope.all(), () -> keep(letter, result, clock.instant()));
    }

    private boolean keep(EnquiryPost.Letter letter, PostToBank.Result result, Instant now) {
        switch (result) {
            case PostToBank.Result.Arrived arrived -> post.delivered(letter, now);
            case PostToBank.Result.Failed failed -> {
                post.later(letter, failed.fault(), now.plus(waitAfter(letter.tries())));
                if (letter.tries() == ladder()) {
                    store.find(letter.enquiryId()).ifPresent(enquiry -> tell.ringTheBank(enquiry, now));
                }
            }
        }
        banks.delivered(letter.bankId(), result instanceof PostToBank.Result.Arrived, now);
        store.find(letter.enquiryId())
                .ifPresent(enquiry -> outbox.publish(new Change("bank-enquiry", enquiry.id(), enquiry.unitId(), now)));
        return true;
    }

    private static Duration waitAfter(int tries) {
        return tries <= LADDER.size() ? LADDER.get(tries - 1) : AGAIN;
    }
}
