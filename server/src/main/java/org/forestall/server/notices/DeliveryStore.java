package org.forestall.server.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands out what is due and keeps what became of it. Who takes a delivery holds it for {@link #LEASE_SECONDS} by the
 * database's clock; a process that dies in between loses nothing but that time.
 */
@Component
class DeliveryStore {

    /** Longer than the longest attempt, {@link DispatchNotices#LONGEST_ATTEMPT}. */
    static final int LEASE_SECONDS = 30;

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final JsonMapper json;

    DeliveryStore(JdbcTemplate jdbc, JdbcClient client, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.json = json;
    }

    /** What is due of this channel and no other node holds; in the order it fell due. */
    List<Outgoing> claim(Channel channel, Instant now, int atMost) {
        Transactions.assertActive();
        return client.sql("""
                        update notice_delivery d
                           set leased_until = clock_timestamp() + make_interval(secs => :lease), attempts = attempts + 1
                          from notice n
                         where n.id = d.notice_id and d.id in (
                               select id from notice_delivery
                                where channel = :channel and state = 'QUEUED' and retry_at <= :now
                                  and (leased_until is null or leased_until < clock_timestamp())
                                order by retry_at, id limit :most for update skip locked)
                        returning d.id as delivery_id, d.staff_id, d.target, d.rung, d.attempts, n.*""")
                .param("lease", LEASE_SECONDS)
                .param("channel", channel.name())
                .param("now", Timestamp.from(now))
                .param("most", atMost)
                .query((row, number) -> outgoing(channel, row))
                .list();
    }

    /** Takes what nobody needs any more out of the queue: acknowledged or settled meanwhile. */
    void skipMoot(Channel channel, Instant now) {
        Transactions.assertActive();
        client.sql("""
                        update notice_delivery d set state = 'SKIPPED', error = 'acknowledged'
                          from notice n
                         where n.id = d.notice_id and d.channel = :channel and d.state = 'QUEUED' and d.retry_at <= :now
                           and (d.leased_until is null or d.leased_until < clock_timestamp())
                           and (n.settled_at is not null
                                or exists (select 1 from notice_recipient r
                                            where r.notice_id = d.notice_id and r.staff_id = d.staff_id
                                              and r.acked_at is not null))""")
                .param("channel", channel.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    void accepted(long deliveryId, Outcome.Accepted accepted, Instant now) {
        client.sql("""
                        update notice_delivery
                           set state = case when :arrived then 'DELIVERED' else 'SENT' end, sent_at = coalesce(sent_at, :now),
                               delivered_at = case when :arrived then cast(:now as timestamptz) end,
                               leased_until = null, error = null
                         where id = :id and state = 'QUEUED'""")
                .param("arrived", accepted.arrived())
                .param("now", Timestamp.from(now))
                .param("id", deliveryId)
                .update();
        jdbc.batchUpdate(
                """
                insert into notice_segment (gateway_id, delivery_id, unit_id)
                select ?, id, unit_id from notice_delivery where id = ? on conflict do nothing""",
                accepted.gatewayIds().stream()
                        .map(id -> new Object[] {id, deliveryId})
                        .toList());
    }

    void later(long deliveryId, String code, Instant retryAt) {
        client.sql("""
                        update notice_delivery set retry_at = ?, leased_until = null, error = ?
                         where id = ? and state = 'QUEUED'""").params(Timestamp.from(retryAt), code, deliveryId).update();
    }

    /** Off duty by now: left in peace. */
    void skip(long deliveryId, String code) {
        end(deliveryId, "SKIPPED", code);
    }

    /** Given up; the next rung of the same ladder need not wait for its time. */
    void failed(long deliveryId, String code, Instant now) {
        end(deliveryId, "FAILED", code);
        pullForward(deliveryId, now);
    }

    void pullForward(long deliveryId, Instant now) {
        client.sql("""
                        update notice_delivery next set retry_at = least(next.retry_at, :now), due_at = least(next.due_at, :now)
                          from notice_delivery gone
                         where gone.id = :id and next.notice_id = gone.notice_id and next.state = 'QUEUED'
                           and next.rung = (select min(rung) from notice_delivery d
                                             where d.notice_id = gone.notice_id and d.rung > gone.rung)
                           and (next.staff_id is null or gone.staff_id is null or next.staff_id = gone.staff_id)""")
                .param("now", Timestamp.from(now))
                .param("id", deliveryId)
                .update();
    }

    private void end(long deliveryId, String state, String code) {
        client.sql(
                        "update notice_delivery set state = ?, leased_until = null, error = ? where id = ? and state = 'QUEUED'")
                .params(state, code, deliveryId)
                .update();
    }

    private Outgoing outgoing(Channel channel, ResultSet row) throws SQLException {
        Outgoing.Said said = new Outgoing.Said(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                new NoticeSubject(NoticeSubject.Kind.valueOf(row.getString("subject_kind")), row.getLong("subject_id")),
                row.getInt("unit_id"),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("code"),
                json.readValue(row.getString("data"), VALUES),
                row.getTimestamp("created_at").toInstant());
        return new Outgoing(
                row.getLong("delivery_id"),
                channel,
                longOrNull(row, "staff_id"),
                row.getString("target"),
                row.getInt("rung"),
                row.getInt("attempts"),
                said);
    }

    private static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
