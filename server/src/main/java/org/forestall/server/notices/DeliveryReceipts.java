package org.forestall.server.notices;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the gateway says became of each part of a message. A receipt is kept first and matched then, because it may overtake
 * the transaction that keeps the part's number. A message is delivered when all its parts are.
 */
@Component
class DeliveryReceipts {

    private static final Duration KEPT = Duration.ofDays(2);

    private final Transactions transactions;
    private final DeliveryStore store;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    DeliveryReceipts(
            Transactions transactions,
            DeliveryStore store,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    void arrived(String gatewayId, boolean arrived, @Nullable String error) {
        transactions.in(
                RowScope.all(),
                () -> jdbc.sql("""
                        insert into notice_receipt (gateway_id, arrived, error, at)
                        values (:gateway, :arrived, :error, :now) on conflict do nothing""")
                        .param("gateway", gatewayId)
                        .param("arrived", arrived)
                        .param("error", error, Types.VARCHAR)
                        .param("now", Timestamp.from(clock.instant()))
                        .update());
        match();
    }

    /** Gives receipts to the parts they speak of. */
    void match() {
        transactions.in(RowScope.all(), () -> {
            Instant now = clock.instant();
            int matched = jdbc.sql("""
                            with matched as (
                                delete from notice_receipt r using notice_segment s
                                 where s.gateway_id = r.gateway_id returning r.*)
                            update notice_segment s set arrived = m.arrived, error = m.error
                              from matched m where m.gateway_id = s.gateway_id and s.arrived is null""").update();
            if (matched > 0) {
                settleDeliveries(now);
            }
            matchTextMessages(now);
            jdbc.sql("delete from notice_receipt where at < ?")
                    .param(Timestamp.from(now.minus(KEPT)))
                    .update();
            return null;
        });
    }

    private void matchTextMessages(Instant now) {
        List<String> references = jdbc.sql("""
                        with matched as (
                            delete from notice_receipt r using text_message_part p
                             where p.gateway_id = r.gateway_id returning r.*)
                        update text_message_part p set arrived = m.arrived, error = m.error
                          from matched m where m.gateway_id = p.gateway_id and p.arrived is null
                        returning p.reference""").query(String.class).list();
        if (references.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        select reference, bool_and(arrived) as arrived, min(error) as error from text_message_part
                        where reference = any (?)
                        group by reference
                        having bool_and(arrived is not null) or bool_or(not coalesce(arrived, true))""")
                .param(references.stream().distinct().toArray(String[]::new))
                .query((row, i) -> new TextMessageReceipt(
                        row.getString("reference"), row.getBoolean("arrived"), row.getString("error"), now))
                .list()
                .forEach(events::publishEvent);
    }

    private void settleDeliveries(Instant now) {
        List<Long> lost = jdbc.sql("""
                        with parts as (
                            select delivery_id, bool_and(coalesce(arrived, false)) as all_there,
                                   bool_or(not coalesce(arrived, true)) as any_lost, min(error) as error
                              from notice_segment
                             where delivery_id in (select s.delivery_id from notice_segment s
                                                     join notice_delivery d on d.id = s.delivery_id
                                                    where d.state = 'SENT' and s.arrived is not null)
                             group by delivery_id),
                        settled as (
                            update notice_delivery d
                               set state = case when p.any_lost then 'FAILED' else 'DELIVERED' end,
                                   delivered_at = case when p.any_lost then null else cast(:now as timestamptz) end,
                                   error = case when p.any_lost then coalesce(p.error, 'undelivered') end
                              from parts p
                             where d.id = p.delivery_id and d.state = 'SENT' and (p.all_there or p.any_lost)
                            returning d.id, d.state)
                        select id from settled where state = 'FAILED'""")
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .list();
        lost.forEach(delivery -> store.pullForward(delivery, now));
    }
}
