package org.forestall.server.shifts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps swaps. */
@Component
class SwapStore {

    private static final String SELECT = """
            select id, unit_id, shift_id, from_staff, to_staff, return_shift_id, state, offered_at, changed_at
            from shift_swap
            """;

    private final JdbcClient jdbc;

    SwapStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Swap swap) {
        Transactions.assertActive();
        return jdbc.sql("""
                        insert into shift_swap (unit_id, shift_id, from_staff, to_staff, return_shift_id, state, offered_at,
                                                changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(swap.unitId())
                .param(swap.shiftId())
                .param(swap.from())
                .param(swap.to())
                .param(swap.returnShiftId())
                .param(swap.state().name())
                .param(Timestamp.from(swap.offeredAt()))
                .param(Timestamp.from(swap.changedAt()))
                .query(Long.class)
                .single();
    }

    void update(Swap swap, @Nullable Long approvedBy) {
        Transactions.assertActive();
        jdbc.sql("update shift_swap set state = ?, changed_at = ?, approved_by = ? where id = ?")
                .param(swap.state().name())
                .param(Timestamp.from(swap.changedAt()))
                .param(approvedBy)
                .param(swap.id())
                .update();
    }

    Optional<Swap> lock(long id) {
        Transactions.assertActive();
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** The running ones of these units, and what was answered since. */
    List<Swap> inUnits(Collection<Integer> unitIds, Instant since) {
        return jdbc.sql(SELECT + """
                        where unit_id = any (?) and (state in ('OFFERED', 'ACCEPTED') or changed_at > ?)
                        order by offered_at desc, id desc""")
                .params(unitIds.toArray(Integer[]::new), Timestamp.from(since))
                .query((row, i) -> read(row))
                .list();
    }

    private static Swap read(ResultSet row) throws SQLException {
        long back = row.getLong("return_shift_id");
        Long returned = row.wasNull() ? null : back;
        return new Swap(
                row.getLong("id"),
                row.getInt("unit_id"),
                row.getLong("shift_id"),
                row.getLong("from_staff"),
                row.getLong("to_staff"),
                returned,
                Swap.State.valueOf(row.getString("state")),
                row.getTimestamp("offered_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
