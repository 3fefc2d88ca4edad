package org.forestall.server.contacts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.forestall.server.notices.TextMessages;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives messages to persons at risk to the gateway: takes some in one transaction, sends them in none, keeps the answers in
 * another. 'Sent' is what the gateway has taken. A gateway that is away is asked again, later and later, for half an hour;
 * a warning that comes after that has failed, and whoever wrote it sees so.
 */
@Component
class SendQueuedMessages implements MessageGateway {

    static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(30);

    private static final Logger log = LoggerFactory.getLogger(SendQueuedMessages.class);
    private static final int AT_ONCE = 20;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final TextMessages gateway;
    private final MessageQueue queue;
    private final MessageStore messages;
    private final MessageStates states;
    private final Transactions transactions;
    private final InstantSource clock;
    private final AtomicBoolean working = new AtomicBoolean();

    SendQueuedMessages(
            TextMessages gateway,
            MessageQueue queue,
            MessageStore messages,
            MessageStates states,
            Transactions transactions,
            InstantSource clock) {
        this.gateway = gateway;
        this.queue = queue;
        this.messages = messages;
        this.states = states;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void take(long messageId) {
        if (gateway.on()) {
            queue.add(messageId, clock.instant());
        }
    }

    /** On a thread of its own, because a gateway may keep it waiting; one at a time on this node. */
    @Scheduled(fixedDelay = 1_000)
    void sweep() {
        if (gateway.on() && working.compareAndSet(false, true)) {
            Thread.ofVirtual().name("messages").start(this::work);
        }
    }

    private void work() {
        try {
            sendDue();
        } catch (RuntimeException fault) {
            // what went wrong may name a number
            log.warn("messages wait for the next look: {}", fault.getClass().getSimpleName());
        } finally {
            working.set(false);
        }
    }

    void sendDue() {
        List<MessageQueue.Waiting> due = claim();
        while (!due.isEmpty()) {
            due.forEach(this::send);
            due = claim();
        }
    }

    private List<MessageQueue.Waiting> claim() {
        return transactions.in(RowScope.all(), () -> queue.claim(clock.instant(), AT_ONCE));
    }

    private void send(MessageQueue.Waiting waiting) {
        MessageStore.Message message = transactions
                .in(RowScope.all(), () -> messages.find(waiting.id()))
                .orElseThrow();
        String phone = message.phone();
        TextMessages.Answer answer = phone == null
                ? new TextMessages.Answer.Refused("no-number")
                : gateway.send(new TextMessages.TextMessage(
                        MessageStates.referenceOf(message.id()), message.sender(), phone, message.text()));
        transactions.in(RowScope.all(), () -> {
            keep(waiting, answer, clock.instant());
            return null;
        });
    }

    private void keep(MessageQueue.Waiting waiting, TextMessages.Answer answer, Instant now) {
        switch (answer) {
            case TextMessages.Answer.Accepted accepted -> states.became(waiting.id(), MessageState.SENT, null, now);
            case TextMessages.Answer.Refused refused ->
                states.became(waiting.id(), MessageState.FAILED, refused.code(), now);
            case TextMessages.Answer.Later later -> {
                Instant next = now.plus(wait(waiting.attempt()));
                if (next.isAfter(waiting.since().plus(GIVEN_UP_AFTER))) {
                    states.became(waiting.id(), MessageState.FAILED, later.code(), now);
                } else {
                    queue.later(waiting.id(), later.code(), next);
                }
            }
        }
    }

    private static Duration wait(int attempt) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempt - 1, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
