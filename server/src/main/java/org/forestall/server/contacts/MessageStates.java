package org.forestall.server.contacts;

import java.sql.Timestamp;
import java.time.Instant;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what became of a message. */
@Component
class MessageStates {

    private final JdbcClient jdbc;
    private final Transactions transactions;

    MessageStates(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A message that was delivered or has failed stays so, whatever comes late. */
    void became(long messageId, MessageState state, Instant at) {
        transactions.in(
                RowScope.all(),
                () -> jdbc.sql("""
                        update contact_message set state = ?, state_at = ?
                        where id = ? and state not in ('DELIVERED', 'FAILED')""")
                        .params(state.name(), Timestamp.from(at), messageId)
                        .update());
    }
}
