package org.forestall.server.notices;

import java.time.InstantSource;
import org.forestall.server.platform.Transactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Text messages to people who are not on the staff, through the same gateway. A message is kept with the caller's
 * transaction, goes out after its commit and until the gateway has it, and is heard of as {@link TextBecame}.
 */
@Component
public class TextMessages {

    private final SmsGateway gateway;
    private final TextStore store;
    private final ObjectProvider<SendTexts> line;
    private final InstantSource clock;

    TextMessages(SmsGateway gateway, TextStore store, ObjectProvider<SendTexts> line, InstantSource clock) {
        this.gateway = gateway;
        this.store = store;
        this.line = line;
        this.clock = clock;
    }

    /** Whether there is a gateway. */
    public boolean on() {
        return gateway.on();
    }

    /**
     * Takes a message over, in the caller's transaction.
     *
     * @param reference the caller's own number of it
     * @param unitId whose it is
     * @param phone E.164
     */
    public void send(long reference, int unitId, String phone, String text) {
        Transactions.assertActive();
        store.queue(reference, unitId, new TextStore.Letter(phone, text), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                line.ifAvailable(SendTexts::wake);
            }
        });
    }
}
