package org.forestall.server.shifts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps leave. */
@Component
class LeaveStore {

    private static final String SELECT =
            "select id, unit_id, staff_id, kind, from_at, to_at, state, asked_at from staff_leave ";

    private final JdbcClient jdbc;

    LeaveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Leave leave) {
        Transactions.assertActive();
        return jdbc.sql("""
                        insert into staff_leave (unit_id, staff_id, kind, from_at, to_at, state, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        leave.unitId(),
                        leave.staffId(),
                        leave.kind().name(),
                        Timestamp.from(leave.from()),
                        Timestamp.from(leave.to()),
                        leave.state().name(),
                        Timestamp.from(leave.askedAt()))
                .query(Long.class)
                .single();
    }

    void answer(Leave leave, long by, Instant now) {
        Transactions.assertActive();
        jdbc.sql("update staff_leave set state = ?, answered_at = ?, answered_by = ? where id = ?")
                .params(leave.state().name(), Timestamp.from(now), by, leave.id())
                .update();
    }

    Optional<Leave> lock(long id) {
        Transactions.assertActive();
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    List<Leave> inUnits(Collection<Integer> unitIds, Instant since) {
        return jdbc.sql(SELECT + "where unit_id = any (?) and to_at > ? order by from_at, id")
                .params(unitIds.toArray(Integer[]::new), Timestamp.from(since))
                .query((row, i) -> read(row))
                .list();
    }

    List<Leave> of(long staffId, Instant since) {
        return jdbc.sql(SELECT + "where staff_id = ? and to_at > ? order by from_at, id")
                .params(staffId, Timestamp.from(since))
                .query((row, i) -> read(row))
                .list();
    }

    /** Approved leave of these people that touches the time. */
    Map<Long, List<Span>> approved(Collection<Long> staffIds, Instant from, Instant to) {
        return jdbc
                .sql(SELECT + "where staff_id = any (?) and state = 'APPROVED' and from_at < ? and to_at > ?")
                .params(staffIds.toArray(Long[]::new), Timestamp.from(to), Timestamp.from(from))
                .query((row, i) -> read(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Leave::staffId, HashMap::new, Collectors.mapping(Leave::span, Collectors.toList())));
    }

    private static Leave read(ResultSet row) throws SQLException {
        return new Leave(
                row.getLong("id"),
                row.getInt("unit_id"),
                row.getLong("staff_id"),
                Leave.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("to_at").toInstant(),
                Leave.State.valueOf(row.getString("state")),
                row.getTimestamp("asked_at").toInstant());
    }
}
