package org.forestall.server.notices;

import java.sql.Timestamp;
import java.time.InstantSource;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands single text messages to the gateway and keeps what it calls their parts, for the receipts. */
@Component
class SendTextMessage implements TextMessages {

    private final SmsGateway gateway;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final DeliveryReceipts receipts;
    private final InstantSource clock;

    SendTextMessage(
            SmsGateway gateway,
            Transactions transactions,
            JdbcClient jdbc,
            DeliveryReceipts receipts,
            InstantSource clock) {
        this.gateway = gateway;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public boolean on() {
        return gateway.on();
    }

    @Override
    public Answer send(TextMessage message) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a gateway is not asked inside a transaction");
        }
        return switch (gateway.submit(message.sender(), message.number(), message.text())) {
            case Outcome.Accepted accepted -> {
                keep(message.reference(), accepted);
                receipts.match();
                yield new Answer.Accepted();
            }
            case Outcome.TryAgain again -> new Answer.Later(again.code());
            case Outcome.Rejected rejected -> new Answer.Refused(rejected.code());
        };
    }

    private void keep(String reference, Outcome.Accepted accepted) {
        transactions.in(RowScope.all(), () -> {
            for (String part : accepted.gatewayIds()) {
                jdbc.sql("""
                                insert into text_message_part (gateway_id, reference, at) values (?, ?, ?)
                                on conflict do nothing""")
                        .params(part, reference, Timestamp.from(clock.instant()))
                        .update();
            }
            return null;
        });
    }
}
