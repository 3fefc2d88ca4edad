package org.forestall.server.transfers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Sealer;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps transfers; the one place that opens their reasons. */
@Component
class TransferStore {

    private static final String SELECT = """
            select id, case_id, from_unit_id, to_unit_id, reason_sealed, state, offered_by_name, offered_at, due_at,
                   answered_by_name, answered_at, answer_reason_sealed, decided_unit_id
            from transfer""";

    private final JdbcClient jdbc;
    private final Sealer sealer;

    TransferStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    long newId() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('transfer', 'id'))")
                .query(Long.class)
                .single();
    }

    void insert(Transfer transfer, Actor by) {
        Transactions.assertActive();
        jdbc.sql("""
                        insert into transfer (id, case_id, from_unit_id, to_unit_id, reason_sealed, state, offered_by,
                                              offered_by_name, offered_at, due_at)
                        overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        transfer.id(),
                        transfer.caseId().value(),
                        transfer.fromUnitId(),
                        transfer.toUnitId(),
                        sealer.seal(transfer.reason(), place(transfer.id())),
                        transfer.state().name(),
                        by.id(),
                        transfer.offeredByName(),
                        Timestamp.from(transfer.offeredAt()),
                        Timestamp.from(transfer.dueAt()))
                .update();
    }

    Optional<Transfer> lock(long id) {
        Transactions.assertActive();
        return jdbc.sql(SELECT + " where id = ? for update")
                .param(id)
                .query(this::map)
                .optional();
    }

    Optional<Transfer> lockOpenOf(CaseId id) {
        Transactions.assertActive();
        return jdbc.sql(SELECT + " where case_id = ? and state in ('OFFERED', 'ARBITRATION') for update")
                .param(id.value())
                .query(this::map)
                .optional();
    }

    Optional<Transfer> find(long id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(this::map).optional();
    }

    List<Transfer> list(@Nullable Integer fromUnit, @Nullable Integer toUnit, @Nullable TransferState state) {
        List<String> clauses = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (fromUnit != null) {
            clauses.add("from_unit_id = ?");
            values.add(fromUnit);
        }
        if (toUnit != null) {
            clauses.add("to_unit_id = ?");
            values.add(toUnit);
        }
        if (state != null) {
            clauses.add("state = ?");
            values.add(state.name());
        }
        String where = clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
        return jdbc.sql(
                        SELECT + where
                                + " order by case when state in ('OFFERED', 'ARBITRATION') then 0 else 1 end, due_at desc limit 200")
                .params(values)
                .query(this::map)
                .list();
    }

    /** Offers whose time to answer is over. */
    List<Long> overdue(Instant now) {
        return jdbc.sql("select id from transfer where state = 'OFFERED' and due_at < ? order by due_at limit 100")
                .param(Timestamp.from(now))
                .query(Long.class)
                .list();
    }

    void answer(Transfer transfer, Actor by, TransferState state, Transfer.Answer answer) {
        Transactions.assertActive();
        String reason = answer.reason();
        jdbc.sql("""
                        update transfer set state = ?, answered_by = ?, answered_by_name = ?, answered_at = ?,
                               answer_reason_sealed = ? where id = ?""")
                .param(state.name())
                .param(by.id())
                .param(answer.byName())
                .param(Timestamp.from(answer.at()))
                .param(reason == null ? null : sealer.seal(reason, place(transfer.id())))
                .param(transfer.id())
                .update();
    }

    void toArbiter(long id, Instant dueAt) {
        jdbc.sql("update transfer set state = 'ARBITRATION', due_at = ? where id = ?")
                .params(Timestamp.from(dueAt), id)
                .update();
    }

    void decided(long id, int unitId) {
        jdbc.sql("update transfer set decided_unit_id = ? where id = ?")
                .params(unitId, id)
                .update();
    }

    private Transfer map(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        int decided = row.getInt("decided_unit_id");
        Integer decidedUnit = row.wasNull() ? null : decided;
        return new Transfer(
                id,
                new CaseId(row.getLong("case_id")),
                row.getInt("from_unit_id"),
                row.getInt("to_unit_id"),
                sealer.open(row.getBytes("reason_sealed"), place(id)),
                TransferState.valueOf(row.getString("state")),
                row.getString("offered_by_name"),
                row.getTimestamp("offered_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                answer(row, id),
                decidedUnit);
    }

    private Transfer.@Nullable Answer answer(ResultSet row, long id) throws SQLException {
        Timestamp at = row.getTimestamp("answered_at");
        if (at == null) {
            return null;
        }
        byte[] reason = row.getBytes("answer_reason_sealed");
        return new Transfer.Answer(
                row.getString("answered_by_name"),
                at.toInstant(),
                reason == null ? null : sealer.open(reason, place(id)));
    }

    private static String place(long id) {
        return "transfer:" + id;
    }
}
