package org.forestall.server.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits and their crews. */
@Component
class VisitStore {

    private static final String SELECT = """
            select v.*, a.outcome,
                   (select array_agg(s.id order by s.id) from visit_crew c join staff s on s.id = c.staff_id
                    where c.visit_id = v.id) as crew_ids,
                   (select array_agg(s.name order by s.id) from visit_crew c join staff s on s.id = c.staff_id
                    where c.visit_id = v.id) as crew_names
            from visit v join attempt a on a.id = v.id
            """;

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long id, CaseFile file, Instant now, Instant checkInBy) {
        Transactions.assertActive();
        jdbc.sql("insert into visit (id, case_id, unit_id, started_at, check_in_by) values (?, ?, ?, ?, ?)")
                .params(id, file.id().value(), file.place().unitId(), Timestamp.from(now), Timestamp.from(checkInBy))
                .update();
    }

    /** Puts somebody on the crew; false where they are on another visit. Two callers wait for one another. */
    boolean join(long id, long staffId, int unitId) {
        Transactions.assertActive();
        return jdbc.sql("""
                        insert into visit_crew (visit_id, staff_id, unit_id, running) values (?, ?, ?, true)
                        on conflict do nothing""").params(id, staffId, unitId).update() == 1;
    }

    Optional<Visit> lock(long id) {
        Transactions.assertActive();
        return jdbc.sql(SELECT + "where v.id = ? for update of v")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    List<Visit> lockAll(Collection<Long> ids) {
        Transactions.assertActive();
        return jdbc.sql(SELECT + "where v.id = any (?) order by v.id for update of v")
                .param(ids.toArray(Long[]::new))
                .query((row, i) -> read(row))
                .list();
    }

    Optional<Visit> find(long id) {
        return jdbc.sql(SELECT + "where v.id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    Optional<Visit> runningOf(CaseId id) {
        return jdbc.sql(SELECT + "where v.case_id = ? and v.ended_at is null")
                .param(id.value())
                .query((row, i) -> read(row))
                .optional();
    }

    /** Every visit under way in the scope, the one that has to check in soonest first. */
    List<Visit> running() {
        return jdbc.sql(SELECT + "where v.ended_at is null order by v.check_in_by, v.id")
                .query((row, i) -> read(row))
                .list();
    }

    void arrived(long id, Instant now) {
        update("arrived_at = coalesce(arrived_at, ?)", Timestamp.from(now), id);
    }

    void checkedIn(long id, Instant next) {
        update("rung = 0, check_in_by = ?", Timestamp.from(next), id);
    }

    void climbed(long id, int rung) {
        update("rung = ?", rung, id);
    }

    void ended(long id, Instant now) {
        update("ended_at = ?", Timestamp.from(now), id);
        jdbc.sql("update visit_crew set running = false where visit_id = ?")
                .param(id)
                .update();
    }

    private void update(String what, Object value, long id) {
        Transactions.assertActive();
        jdbc.sql("update visit set " + what + " where id = ?").params(value, id).update();
    }

    private static Visit read(ResultSet row) throws SQLException {
        Long[] ids = (Long[]) row.getArray("crew_ids").getArray();
        String[] names = (String[]) row.getArray("crew_names").getArray();
        String outcome = row.getString("outcome");
        return new Visit(
                row.getLong("id"),
                new CaseId(row.getLong("case_id")),
                row.getInt("unit_id"),
                IntStream.range(0, ids.length)
                        .mapToObj(i -> new Visit.Member(ids[i], names[i]))
                        .toList(),
                new Visit.Times(
                        row.getTimestamp("started_at").toInstant(),
                        instant(row, "arrived_at"),
                        row.getTimestamp("check_in_by").toInstant(),
                        instant(row, "ended_at")),
                row.getInt("rung"),
                outcome == null ? null : TrackOutcome.valueOf(outcome));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
