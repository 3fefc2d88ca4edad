package org.forestall.server.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forestall.server.banks.DeliveryFormat;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on its way to the banks. */
@Component
class BankMessageStore {

    private final JdbcClient jdbc;
    private final OrderSeal seal;

    BankMessageStore(JdbcClient jdbc, OrderSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    private record Body(String text) {}

    /** What is sent, as it is sent. */
    record Word(UUID id, DeliveryFormat format, String body) {}

    void insert(BankOrder order, BankMessage.Kind kind, Word word, Instant now) {
        UUID id = word.id();
        Transactions.assertActive();
        jdbc.sql("""
                        insert into bank_message (id, number, order_id, unit_id, bank_id, kind, format, made_at, next_at, sealed)
                        values (?, nextval('bank_order_number'), ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        order.id(),
                        order.unitId(),
                        order.bankId(),
                        kind.name(),
                        word.format().name(),
                        Timestamp.from(now),
                        Timestamp.from(now),
                        seal.seal("bank-message:" + id, new Body(word.body())))
                .update();
    }

    /**
     * Takes what is due, and lets nobody else take it for a while. What is younger waits until all older words about the same
     * order have arrived: a lift must not overtake the stop that it lifts.
     */
    List<BankMessage> claim(Instant now, Duration lease, int atMost) {
        Transactions.assertActive();
        return jdbc.sql("""
                        update bank_message set next_at = ?, tries = tries + 1
                        where id in (
                            select m.id from bank_message m
                            where m.delivered_at is null and m.next_at <= ?
                                  and not exists (select 1 from bank_message o where o.order_id = m.order_id
                                                  and o.number < m.number and o.delivered_at is null)
                            order by m.next_at limit ? for update skip locked)
                        returning *""")
                .params(Timestamp.from(now.plus(lease)), Timestamp.from(now), atMost)
                .query(this::message)
                .list();
    }

    void delivered(UUID id, @Nullable String receipt, Instant now) {
        Transactions.assertActive();
        jdbc.sql("""
                        update bank_message set delivered_at = coalesce(delivered_at, ?), receipt = coalesce(receipt, ?),
                               next_at = null, last_fault = null where id = ?""").param(Timestamp.from(now)).param(receipt).param(id).update();
    }

    void later(UUID id, String fault, Instant next) {
        Transactions.assertActive();
        jdbc.sql("update bank_message set last_fault = ?, next_at = ? where id = ? and delivered_at is null")
                .params(fault, Timestamp.from(next), id)
                .update();
    }

    /** From now on it is somebody's task; false where it was before. */
    boolean needsPhone(UUID id, Instant now) {
        Transactions.assertActive();
        return jdbc.sql("""
                        update bank_message set phone_since = ?
                        where id = ? and phone_since is null and delivered_at is null""").params(Timestamp.from(now), id).update() == 1;
    }

    /** Somebody told the bank what waited for the telephone; how many words that were. */
    int phoned(long orderId, String by, Instant now) {
        Transactions.assertActive();
        return jdbc.sql("""
                        update bank_message set phoned_at = ?, phoned_by_name = ?
                        where order_id = ? and phone_since is not null and phoned_at is null and delivered_at is null""").params(Timestamp.from(now), by, orderId).update();
    }

    Optional<BankMessage> find(UUID id) {
        return jdbc.sql("select * from bank_message where id = ?")
                .param(id)
                .query(this::message)
                .optional();
    }

    List<BankMessage> ofOrders(Collection<Long> orderIds) {
        return jdbc.sql("select * from bank_message where order_id = any (?) order by number")
                .param(orderIds.toArray(Long[]::new))
                .query(this::message)
                .list();
    }

    private BankMessage message(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new BankMessage(
                id,
                row.getLong("number"),
                row.getLong("order_id"),
                row.getInt("bank_id"),
                BankMessage.Kind.valueOf(row.getString("kind")),
                DeliveryFormat.valueOf(row.getString("format")),
                row.getTimestamp("made_at").toInstant(),
                row.getInt("tries"),
                row.getString("last_fault"),
                OrderStore.instant(row, "delivered_at"),
                row.getString("receipt"),
                OrderStore.instant(row, "phone_since"),
                OrderStore.instant(row, "phoned_at"),
                row.getString("phoned_by_name"),
                seal.open("bank-message:" + id, row.getBytes("sealed"), Body.class)
                        .text());
    }
}
