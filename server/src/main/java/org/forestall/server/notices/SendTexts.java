package org.forestall.server.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hands text messages to the gateway: taken in one transaction, submitted in none, the outcome kept in another. */
@Component
class SendTexts {

    private static final Logger log = LoggerFactory.getLogger(SendTexts.class);
    private static final int AT_ONCE = 10;

    private final SmsGateway gateway;
    private final TextStore store;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final ChannelLine line = new ChannelLine("TEXT", this::sendSome);

    SendTexts(
            SmsGateway gateway,
            TextStore store,
            Transactions transactions,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.gateway = gateway;
        this.store = store;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    void wake() {
        if (gateway.on()) {
            line.wake();
        }
    }

    /** On this thread. */
    void sendDueNow() {
        line.runHere();
    }

    /** Receipts that have come, given to their messages. */
    void match() {
        transactions.in(RowScope.all(), () -> {
            store.match(clock.instant()).forEach(events::publishEvent);
            return null;
        });
    }

    private boolean sendSome() {
        List<TextStore.Due> due = transactions.in(RowScope.all(), () -> store.claim(clock.instant(), AT_ONCE));
        List<Outcome> outcomes = new ArrayList<>();
        due.forEach(one -> outcomes.add(attempt(one)));
        transactions.in(RowScope.all(), () -> {
            for (int i = 0; i < due.size(); i++) {
                keep(due.get(i), outcomes.get(i), clock.instant());
            }
            return null;
        });
        return !due.isEmpty();
    }

    private Outcome attempt(TextStore.Due one) {
        try {
            return gateway.submit(one.letter().phone(), one.letter().text());
        } catch (RuntimeException fault) {
            // a number may stand in the message
            log.warn("a text message failed in a way nobody foresaw: {}", fault.getClass());
            return new Outcome.TryAgain("fault");
        }
    }

    private void keep(TextStore.Due one, Outcome outcome, Instant now) {
        switch (outcome) {
            case Outcome.Accepted accepted -> {
                store.sent(one.id(), accepted.gatewayIds());
                events.publishEvent(new TextBecame(one.reference(), TextBecame.Fate.SENT, now));
            }
            case Outcome.Rejected rejected -> failed(one, rejected.code(), now);
            case Outcome.TryAgain again -> {
                Duration wait = Backoff.after(one.attempt(), again.after());
                if (wait == null) {
                    failed(one, again.code(), now);
                } else {
                    store.later(one.id(), again.code(), now.plus(wait));
                }
            }
        }
    }

    private void failed(TextStore.Due one, String code, Instant now) {
        store.failed(one.id(), code);
        events.publishEvent(new TextBecame(one.reference(), TextBecame.Fate.FAILED, now));
    }
}
