package org.forestall.server.contacts;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Messages that wait for the gateway. Whoever tries one has a lease on it, by the database's clock; should he die with it,
 * another tries it again.
 */
@Component
class MessageQueue {

    /** Longer than any attempt takes. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;

    MessageQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A message to be tried.
     *
     * @param attempt from 1
     * @param since when it was written
     */
    record Waiting(long id, int attempt, Instant since) {}

    void add(long messageId, Instant now) {
        Transactions.assertActive();
        jdbc.sql("update contact_message set retry_at = ? where id = ? and state = 'HANDED_OVER'")
                .params(Timestamp.from(now), messageId)
                .update();
    }

    List<Waiting> claim(Instant now, int atMost) {
        Transactions.assertActive();
        return jdbc.sql("""
                        update contact_message m
                           set attempts = attempts + 1, leased_until = clock_timestamp() + make_interval(secs => :lease)
                          from attempt a
                         where a.id = m.id and m.id in (
                               select id from contact_message
                                where retry_at <= :now and state = 'HANDED_OVER'
                                  and (leased_until is null or leased_until < clock_timestamp())
                                order by retry_at, id limit :most for update skip locked)
                        returning m.id, m.attempts, a.started_at""")
                .param("lease", LEASE.toSeconds())
                .param("now", Timestamp.from(now))
                .param("most", atMost)
                .query((row, i) -> new Waiting(
                        row.getLong("id"),
                        row.getInt("attempts"),
                        row.getTimestamp("started_at").toInstant()))
                .list();
    }

    void later(long messageId, String error, Instant retryAt) {
        Transactions.assertActive();
        jdbc.sql("""
                        update contact_message set retry_at = ?, leased_until = null, error = ?
                        where id = ? and state = 'HANDED_OVER'""").params(Timestamp.from(retryAt), error, messageId).update();
    }
}
