package org.forestall.server.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stayed with whom, from when to when. */
@Component
class GuardStore {

    private static final String SELECT = "select g.*, s.name from guard_duty g join staff s on s.id = g.staff_id ";

    private final JdbcClient jdbc;

    GuardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody staying with the person (陪守).
     *
     * @param endedAt none while it lasts
     */
    record Guard(
            long id,
            CaseId caseId,
            int unitId,
            Visit.Member staff,
            Instant begunAt,
            @Nullable Instant endedAt) {

        /** Whole minutes until its end, or until now while it lasts. */
        long minutes(Instant now) {
            return Duration.between(begunAt, endedAt == null ? now : endedAt).toMinutes();
        }

        boolean isRunning() {
            return endedAt == null;
        }
    }

    /** Begins it; false where this person guards somebody already. Two callers wait for one another. */
    boolean begin(long id, CaseFile file, long staffId, Instant now) {
        Transactions.assertActive();
        return jdbc.sql("""
                        insert into guard_duty (id, case_id, unit_id, staff_id, begun_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(id, file.id().value(), file.place().unitId(), staffId, Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Ends it; false where it had ended. */
    boolean end(long id, Instant now) {
        Transactions.assertActive();
        return jdbc.sql("update guard_duty set ended_at = ? where id = ? and ended_at is null")
                        .params(Timestamp.from(now), id)
                        .update()
                == 1;
    }

    Optional<Guard> find(long id) {
        return jdbc.sql(SELECT + "where g.id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** First begun first. */
    List<Guard> of(CaseId id) {
        return jdbc.sql(SELECT + "where g.case_id = ? order by g.begun_at, g.id")
                .param(id.value())
                .query((row, i) -> read(row))
                .list();
    }

    private static Guard read(ResultSet row) throws SQLException {
        return new Guard(
                row.getLong("id"),
                new CaseId(row.getLong("case_id")),
                row.getInt("unit_id"),
                new Visit.Member(row.getLong("staff_id"), row.getString("name")),
                row.getTimestamp("begun_at").toInstant(),
                VisitStore.instant(row, "ended_at"));
    }
}
