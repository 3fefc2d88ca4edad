package org.forestall.server.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.forestall.engine.powers.OrderEvent;
import org.forestall.server.access.Actor;
import org.forestall.server.banks.Banks;
import org.forestall.server.banks.DeliveryTarget;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.server.platform.WorkLine;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands every word to its bank: takes it in one transaction, sends it in none, keeps the outcome in another. A word is sent
 * at least once and carries the same number each time. When the ladder is at its end somebody is asked to telephone, and it
 * is tried on.
 */
@Component
class DeliverToBanks {

    private static final int AT_ONCE = 20;
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final BankMessageStore messages;
    private final PostToBank post;
    private final MoveOrder moveOrder;
    private final TellOfOrders tell;
    private final OrderStore orders;
    private final Banks banks;
    private final OrderSettings settings;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Actor system;
    private final WorkLine line = new WorkLine("orders", this::deliverSome);

    DeliverToBanks(
            BankMessageStore messages,
            PostToBank post,
            MoveOrder moveOrder,
            TellOfOrders tell,
            OrderStore orders,
            Banks banks,
            OrderSettings settings,
            Transactions transactions,
            Units units,
            InstantSource clock) {
        this.messages = messages;
        this.post = post;
        this.moveOrder = moveOrder;
        this.tell = tell;
        this.orders = orders;
        this.banks = banks;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
        this.system = Actor.system("orders", units.subBureau().id());
    }

    void wake() {
        line.wake();
    }

    /** Finds what a killed node left, and what falls due. */
    @Scheduled(fixedDelay = 1_000)
    void sweep() {
        line.wake();
    }

    /** Delivers what is due now, on this thread. */
    void deliverDueNow() {
        line.runHere();
    }

    private boolean deliverSome() {
        Instant now = clock.instant();
        List<BankMessage> due = transactions.in(
                RowScope.all(), () -> messages.claim(now, settings.answer().plus(MARGIN), AT_ONCE));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(message -> threads.submit(() -> deliver(message)));
        }
        return !due.isEmpty();
    }

    private void deliver(BankMessage message) {
        DeliveryTarget target = transactions.in(
                RowScope.all(),
                () -> banks.deliveryTarget(message.bankId(), clock.instant()).orElse(null));
        PostToBank.Result result =
                target == null ? new PostToBank.Result.Failed("no-address") : post.send(target, message.letter());
        transactions.in(RowScope.all(), () -> keep(message, result, target, clock.instant()));
    }

    private boolean keep(BankMessage message, PostToBank.Result result, @Nullable DeliveryTarget target, Instant now) {
        switch (result) {
            case PostToBank.Result.Arrived arrived -> {
                messages.delivered(message.id(), arrived.receipt(), now);
                if (message.kind() == BankMessage.Kind.PLACED) {
                    moveOrder.byTime(system, message.orderId(), new OrderEvent.Received(), now);
                }
                tell.delivered(orders.find(message.orderId()).orElseThrow(), message, arrived.receipt(), now);
                banks.delivered(message.bankId(), true, now);
            }
            case PostToBank.Result.Failed failed -> {
                messages.later(message.id(), failed.fault(), now.plus(waitAfter(message.tries())));
                boolean ladderOver = message.tries() >= settings.ladder().size() || target == null;
                if (ladderOver && messages.needsPhone(message.id(), now)) {
                    tell.ringTheBank(orders.find(message.orderId()).orElseThrow(), message, failed.fault(), now);
                }
                banks.delivered(message.bankId(), false, now);
            }
        }
        return true;
    }

    private Duration waitAfter(int tries) {
        return tries < settings.ladder().size() ? settings.ladder().get(tries) : settings.again();
    }
}
