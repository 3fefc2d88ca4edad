package org.forestall.server.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds what is due and moves it to its next stage, with the firing on record. */
@Component
class FiringStore {

    /**
     * Whoever is firing or changing a clock elsewhere keeps it. The moves, the records and the answer are one statement,
     * so nothing fires that has not moved.
     */
    private static final String MOVE_ON = """
            with taken as materialized (
                select c.subject_id, c.kind from clock c
                join unnest(?::bigint[], ?::text[]) as k (subject_id, kind)
                     on k.subject_id = c.subject_id and k.kind = c.kind
                where c.wake_at <= ?
                order by c.subject_id, c.kind
                for update of c skip locked
            ), moved as (
                update clock c set next_stage = c.next_stage + 1, wake_at = c.stage_times[c.next_stage + 1],
                                   attempts = 0, last_error = null
                from taken t where t.subject_id = c.subject_id and t.kind = c.kind
                returning c.subject_id, c.kind, c.unit_id, c.arming, c.due_at, c.wake_at,
                          c.stage_names[old.next_stage] as stage, c.stage_times[old.next_stage] as planned_at,
                          old.attempts + 1 as attempt, c.next_stage > cardinality(c.stage_names) as last
            ), recorded as (
                insert into clock_firing
                    (subject_id, kind, arming, stage, unit_id, planned_at, fired_at, attempt, node)
                select subject_id, kind, arming, stage, unit_id, planned_at, ?, attempt, ? from moved
            )
            select * from moved order by planned_at, subject_id, kind""";

    private final JdbcTemplate jdbc;

    FiringStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A stage that fires.
     *
     * @param nextWake when its clock's next stage is to fire
     */
    record Moved(Firing firing, @Nullable Instant nextWake) {}

    /** Clocks that are due, the longest due first; others may be taking them, too. */
    List<ClockKey> due(Instant now, int atMost) {
        return jdbc.query(
                "select kind, subject_id from clock where wake_at <= ? order by wake_at limit ?",
                (row, i) -> new ClockKey(row.getString(1), row.getLong(2)),
                Timestamp.from(now),
                atMost);
    }

    /** Moves those of them on that are still due and that nobody else holds. */
    List<Moved> moveOn(List<ClockKey> keys, Instant now, String node) {
        Transactions.assertActive();
        return jdbc.query(
                MOVE_ON,
                (row, i) -> moved(row),
                ClockStore.each(keys, ClockKey::subjectId, Long[]::new),
                ClockStore.each(keys, ClockKey::kind, String[]::new),
                Timestamp.from(now),
                Timestamp.from(now),
                node);
    }

    /** Forgets records of firings; gives how many. */
    int forgetBefore(Instant limit, int atMost) {
        Transactions.assertActive();
        return jdbc.update("""
                delete from clock_firing where ctid = any (array(
                    select ctid from clock_firing where fired_at < ? order by fired_at limit ?))""", Timestamp.from(limit), atMost);
    }

    /** Forgets clocks of these kinds, or groups, whose last stage has fired; gives how many. */
    int forgetFired(List<String> kinds, Instant limit, int atMost) {
        Transactions.assertActive();
        String[] names = kinds.toArray(String[]::new);
        return jdbc.update("""
                delete from clock where ctid = any (array(
                    select ctid from clock
                    where wake_at is null and (kind = any (?) or split_part(kind, '.', 1) = any (?))
                      and stage_times[cardinality(stage_times)] < ?
                    limit ?))""", names, names, Timestamp.from(limit), atMost);
    }

    private static Moved moved(ResultSet row) throws SQLException {
        Timestamp wake = row.getTimestamp("wake_at");
        return new Moved(
                new Firing(
                        row.getString("kind"),
                        row.getLong("subject_id"),
                        row.getInt("unit_id"),
                        row.getString("stage"),
                        row.getTimestamp("planned_at").toInstant(),
                        row.getTimestamp("due_at").toInstant(),
                        row.getInt("attempt"),
                        row.getBoolean("last")),
                wake == null ? null : wake.toInstant());
    }
}
