package org.forestall.server.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.forestall.server.platform.Sealer;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps text messages until their fate is known; then number and text go. */
@Component
class TextStore {

    private static final int LEASE_SECONDS = 60;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final Sealer sealer;
    private final JsonMapper json;

    TextStore(JdbcClient client, JdbcTemplate jdbc, Sealer sealer, JsonMapper json) {
        this.client = client;
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.json = json;
    }

    /** What is sealed. */
    record Letter(String phone, String text) {

        @Override
        public String toString() {
            return "a letter";
        }
    }

    /** One that is to go out now. */
    record Due(long id, long reference, int attempt, Letter letter) {}

    void queue(long reference, int unitId, Letter letter, Instant now) {
        Transactions.assertActive();
        client.sql("""
                        insert into text_message (reference, unit_id, sealed, state, created_at, retry_at)
                        values (?, ?, ?, 'QUEUED', ?, ?)""")
                .params(
                        reference,
                        unitId,
                        sealer.seal(json.writeValueAsString(letter), place(reference)),
                        Timestamp.from(now),
                        Timestamp.from(now))
                .update();
    }

    List<Due> claim(Instant now, int atMost) {
        Transactions.assertActive();
        return client.sql("""
                        update text_message
                           set leased_until = clock_timestamp() + make_interval(secs => :lease), attempts = attempts + 1
                         where id in (select id from text_message
                                       where state = 'QUEUED' and retry_at <= :now
                                         and (leased_until is null or leased_until < clock_timestamp())
                                       order by retry_at, id limit :most for update skip locked)
                        returning id, reference, attempts, sealed""")
                .param("lease", LEASE_SECONDS)
                .param("now", Timestamp.from(now))
                .param("most", atMost)
                .query((row, i) -> {
                    long reference = row.getLong("reference");
                    return new Due(
                            row.getLong("id"),
                            reference,
                            row.getInt("attempts"),
                            json.readValue(sealer.open(row.getBytes("sealed"), place(reference)), Letter.class));
                })
                .list();
    }

    void sent(long id, List<String> gatewayIds) {
        end(id, "SENT", null);
        jdbc.batchUpdate(
                """
                insert into text_segment (gateway_id, text_id, unit_id)
                select ?, id, unit_id from text_message where id = ? on conflict do nothing""", gatewayIds.stream().map(part -> new Object[] {part, id}).toList());
    }

    void later(long id, String code, Instant retryAt) {
        client.sql("update text_message set retry_at = ?, leased_until = null, error = ? where id = ?")
                .params(Timestamp.from(retryAt), code, id)
                .update();
    }

    void failed(long id, String code) {
        end(id, "FAILED", code);
    }

    private void end(long id, String state, @Nullable String code) {
        client.sql("update text_message set state = ?, error = ?, leased_until = null, sealed = null where id = ?")
                .param(state)
                .param(code)
                .param(id)
                .update();
    }

    /** Gives waiting receipts to the parts they speak of; answers the messages whose fate is known by it. */
    List<TextBecame> match(Instant now) {
        Transactions.assertActive();
        int matched = client.sql("""
                        with matched as (
                            delete from notice_receipt r using text_segment s
                             where s.gateway_id = r.gateway_id returning r.*)
                        update text_segment s set arrived = m.arrived, error = m.error
                          from matched m where m.gateway_id = s.gateway_id and s.arrived is null""").update();
        return matched == 0
                ? List.of()
                : client.sql("""
                        with parts as (
                            select text_id, bool_and(coalesce(arrived, false)) as all_there,
                                   bool_or(not coalesce(arrived, true)) as any_lost, min(error) as error
                              from text_segment
                             where text_id in (select s.text_id from text_segment s join text_message m on m.id = s.text_id
                                                where m.state = 'SENT' and s.arrived is not null)
                             group by text_id)
                        update text_message m
                           set state = case when p.any_lost then 'FAILED' else 'DELIVERED' end,
                               error = case when p.any_lost then coalesce(p.error, 'undelivered') end
                          from parts p where p.text_id = m.id and m.state = 'SENT' and (p.all_there or p.any_lost)
                        returning m.reference, m.state""")
                        .query((row, i) -> new TextBecame(
                                row.getLong("reference"), TextBecame.Fate.valueOf(row.getString("state")), now))
                        .list();
    }

    private static String place(long reference) {
        return "text:" + reference;
    }
}
