package org.forestall.server.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forestall.engine.powers.OrderState;
import org.forestall.engine.powers.PowerKind;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Orders, and what both sides did about each. */
@Component
class OrderStore {

    private static final String OPEN =
            "status in ('AWAITING_SIGNATURE', 'SIGNED', 'RECEIVED', 'EFFECTIVE', 'PARTLY_EFFECTIVE')";

    private final JdbcClient jdbc;
    private final OrderSeal seal;
    private final JsonMapper json;

    OrderStore(JdbcClient jdbc, OrderSeal seal, JsonMapper json) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.json = json;
    }

    /** Who did or said something. */
    enum Side {
        BANK,
        POLICE,
        SYSTEM
    }

    /** One line of an order's record. */
    record Step(
            Side side,
            String kind,
            Instant at,
            String by,
            @Nullable String text) {}

    private record StepText(@Nullable String text) {}

    long newId() {
        return jdbc.sql("select nextval('bank_order_number')").query(Long.class).single();
    }

    void insert(BankOrder order, Instant now) {
        Transactions.assertActive();
        jdbc.sql("""
                        insert into bank_order (id, ref, case_id, unit_id, bank_id, kind, power, account_key, parent_id,
                                                follows_id, hold_id, currency, asked_by, asked_by_name, status, state, changed_at,
                                                sealed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .param(order.id())
                .param(order.ref())
                .param(order.caseId().value())
                .param(order.unitId())
                .param(order.bankId())
                .param(order.kind().name())
                .param(order.power())
                .param(order.accountKey())
                .param(order.parentId())
                .param(order.followsId())
                .param(order.holdId())
                .param(order.currency())
                .param(order.askedBy().id())
                .param(order.askedBy().name())
                .param(order.state().status().name())
                .param(json.writeValueAsString(order.state()))
                .param(Timestamp.from(now))
                .param(seal.seal("bank-order:" + order.id(), order.named()))
                .update();
    }

    void update(BankOrder order, Instant now) {
        Transactions.assertActive();
        Instant expires = order.state().expiresAt();
        jdbc.sql("""
                        update bank_order set status = ?, state = ?::jsonb, expires_at = ?, changed_at = ?, sealed = ?
                        where id = ?""")
                .param(order.state().status().name())
                .param(json.writeValueAsString(order.state()))
                .param(expires == null ? null : Timestamp.from(expires))
                .param(Timestamp.from(now))
                .param(seal.seal("bank-order:" + order.id(), order.named()))
                .param(order.id())
                .update();
    }

    void notified(long id, Instant now) {
        Transactions.assertActive();
        jdbc.sql("update bank_order set notified_at = coalesce(notified_at, ?) where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    void caseMoved(long caseId, int unitId) {
        Transactions.assertActive();
        for (String table :
                List.of("bank_order_step", "bank_order_answer", "bank_message", "bank_order_next", "bank_return")) {
            jdbc.sql("update " + table
                            + " t set unit_id = ? from bank_order o where o.id = t.order_id and o.case_id = ?")
                    .params(unitId, caseId)
                    .update();
        }
        jdbc.sql("update bank_order set unit_id = ? where case_id = ?")
                .params(unitId, caseId)
                .update();
    }

    void add(BankOrder order, Step step) {
        Transactions.assertActive();
        long id = newId();
        jdbc.sql("""
                        insert into bank_order_step (id, order_id, unit_id, side, kind, at, by_name, sealed)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        order.id(),
                        order.unitId(),
                        step.side().name(),
                        step.kind(),
                        Timestamp.from(step.at()),
                        step.by(),
                        seal.seal("bank-order-step:" + id, new StepText(step.text())))
                .update();
    }

    /** False where the bank has said this before. */
    boolean isFirst(BankOrder order, UUID answer, Instant now) {
        Transactions.assertActive();
        return jdbc.sql("""
                        insert into bank_order_answer (bank_id, ref, order_id, unit_id, received_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(order.bankId(), answer, order.id(), order.unitId(), Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<BankOrder> find(long id) {
        return jdbc.sql("select * from bank_order where id = ?")
                .param(id)
                .query(this::order)
                .optional();
    }

    Optional<BankOrder> find(int bankId, UUID ref) {
        return jdbc.sql("select * from bank_order where bank_id = ? and ref = ?")
                .params(bankId, ref)
                .query(this::order)
                .optional();
    }

    List<BankOrder> find(Collection<Long> ids) {
        return jdbc.sql("select * from bank_order where id = any (?) order by id")
                .param(ids.toArray(Long[]::new))
                .query(this::order)
                .list();
    }

    /** In the order of their numbers, as every locker does. */
    List<BankOrder> lock(Collection<Long> ids) {
        Transactions.assertActive();
        return jdbc.sql("select * from bank_order where id = any (?) order by id for update")
                .param(ids.toArray(Long[]::new))
                .query(this::order)
                .list();
    }

    /** Every order on the account for these cases, locked. */
    List<BankOrder> lockAccount(Collection<CaseId> ids, UUID accountKey) {
        Transactions.assertActive();
        return jdbc.sql("select * from bank_order where case_id = any (?) and account_key = ? order by id for update")
                .param(ids.stream().map(CaseId::value).toArray(Long[]::new))
                .param(accountKey)
                .query(this::order)
                .list();
    }

    List<BankOrder> of(Collection<CaseId> ids) {
        return jdbc.sql("select * from bank_order where case_id = any (?) order by id")
                .param(ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query(this::order)
                .list();
    }

    /** The accounts of a hold, in the order in which they were named. */
    List<BankOrder> ofHold(long holdId) {
        return jdbc.sql("select * from bank_order where hold_id = ? order by id")
                .param(holdId)
                .query(this::order)
                .list();
    }

    /** Those that are not over: what waits for a signature first, then what ends soonest. */
    List<BankOrder> open(int limit) {
        return jdbc.sql("select * from bank_order where " + OPEN
                        + " order by status <> 'AWAITING_SIGNATURE', expires_at nulls last, id limit ?")
                .param(limit)
                .query(this::order)
                .list();
    }

    /** Those that are over, the newest first. */
    List<BankOrder> over(int limit) {
        return jdbc.sql("select * from bank_order where not " + OPEN + " order by changed_at desc limit ?")
                .param(limit)
                .query(this::order)
                .list();
    }

    /** What a bank is to carry out or carries out now. */
    List<BankOrder> withBank(int bankId, int limit) {
        return jdbc.sql("select * from bank_order where bank_id = ? and " + OPEN
                        + " and status <> 'AWAITING_SIGNATURE' order by id limit ?")
                .params(bankId, limit)
                .query(this::order)
                .list();
    }

    List<Step> steps(long orderId) {
        return jdbc.sql("select * from bank_order_step where order_id = ? order by id")
                .param(orderId)
                .query((row, i) -> new Step(
                        Side.valueOf(row.getString("side")),
                        row.getString("kind"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        seal.open("bank-order-step:" + row.getLong("id"), row.getBytes("sealed"), StepText.class)
                                .text()))
                .list();
    }

    private BankOrder order(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        return new BankOrder(
                id,
                row.getObject("ref", UUID.class),
                new CaseId(row.getLong("case_id")),
                row.getInt("unit_id"),
                row.getInt("bank_id"),
                PowerKind.valueOf(row.getString("kind")),
                row.getString("power"),
                row.getObject("account_key", UUID.class),
                row.getObject("parent_id", Long.class),
                row.getObject("follows_id", Long.class),
                row.getObject("hold_id", Long.class),
                row.getString("currency"),
                new BankOrder.AskedBy(row.getLong("asked_by"), row.getString("asked_by_name")),
                json.readValue(row.getString("state"), OrderState.class),
                instant(row, "notified_at"),
                seal.open("bank-order:" + id, row.getBytes("sealed"), BankOrder.Named.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
