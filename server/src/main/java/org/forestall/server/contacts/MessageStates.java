package org.forestall.server.contacts;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.forestall.server.notices.TextMessageReceipt;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what becomes of a message: taken by the gateway, then what the network's receipt says of it. */
@Component
class MessageStates {

    private static final String REFERENCE = "message-";

    private final JdbcClient jdbc;
    private final Outbox outbox;

    MessageStates(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** What the gateway calls a message by. */
    static String referenceOf(long messageId) {
        return REFERENCE + messageId;
    }

    @EventListener
    void received(TextMessageReceipt receipt) {
        if (receipt.reference().startsWith(REFERENCE)) {
            became(
                    Long.parseLong(receipt.reference().substring(REFERENCE.length())),
                    receipt.arrived() ? MessageState.DELIVERED : MessageState.FAILED,
                    receipt.error(),
                    receipt.at());
        }
    }

    /**
     * In the caller's transaction, which sees every unit. A message that was delivered or has failed stays so, whatever comes
     * late; one that has got this far waits for the gateway no more.
     */
    void became(long messageId, MessageState state, @Nullable String error, Instant at) {
        Transactions.assertActive();
        jdbc.sql("""
                        update contact_message
                           set state = :state, state_at = :at, error = :error, retry_at = null, leased_until = null
                         where id = :id and state not in ('DELIVERED', 'FAILED')
                        returning case_id, unit_id""")
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("error", error, Types.VARCHAR)
                .param("id", messageId)
                .query((row, i) -> new Change("case", row.getLong("case_id"), row.getInt("unit_id"), at))
                .optional()
                .ifPresent(outbox::publish);
    }
}
