package org.forestall.server.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of the armed clocks, as those who arm them see them; {@link FiringStore} moves them on. */
@Component
class ClockStore {

    /** How many orders one statement carries. */
    private static final int AT_ONCE = 5_000;

    /**
     * The first stage that has not fired is the first one that differs from what has, or else the one that is next; the
     * row is left alone when nothing differs at all.
     */
    private static final String ARM = """
            insert into clock as c (subject_id, kind, unit_id, arming, due_at, stage_names, stage_times, next_stage, wake_at)
            select o.subject_id, o.kind, o.unit_id, nextval('clock_arming_seq'), o.due_at::timestamptz,
                   o.names::text[], o.times::timestamptz[], 1, (o.times::timestamptz[])[1]
            from unnest(?::bigint[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[])
                 as o (subject_id, kind, unit_id, due_at, names, times)
            order by o.subject_id, o.kind
            on conflict (subject_id, kind) do update set
                (unit_id, arming, due_at, stage_names, stage_times, next_stage, wake_at, attempts, last_error) =
                (select excluded.unit_id, excluded.arming, excluded.due_at, excluded.stage_names, excluded.stage_times,
                        fresh.next, excluded.stage_times[fresh.next], 0, null
                 from (select coalesce(min(i), c.next_stage) as next from generate_series(1, c.next_stage - 1) as i
                       where c.stage_names[i] is distinct from excluded.stage_names[i]
                          or c.stage_times[i] is distinct from excluded.stage_times[i]) as fresh)
            where (c.unit_id, c.due_at, c.stage_names, c.stage_times)
                  is distinct from (excluded.unit_id, excluded.due_at, excluded.stage_names, excluded.stage_times)
            returning c.wake_at""";

    private static final String COLUMNS = """
            select subject_id, kind, unit_id, due_at, stage_names, stage_times, next_stage, wake_at, attempts, last_error
            from clock""";

    private final JdbcTemplate jdbc;

    ClockStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives when the clocks that this has changed are to be woken. */
    List<Instant> arm(List<ClockOrder> orders) {
        Transactions.assertActive();
        List<Instant> wakes = new ArrayList<>(orders.size());
        for (int from = 0; from < orders.size(); from += AT_ONCE) {
            List<ClockOrder> part = orders.subList(from, Math.min(orders.size(), from + AT_ONCE));
            jdbc.query(
                    ARM,
                    row -> {
                        Timestamp wake = row.getTimestamp(1);
                        if (wake != null) {
                            wakes.add(wake.toInstant());
                        }
                    },
                    each(part, ClockOrder::subjectId, Long[]::new),
                    each(part, ClockOrder::kind, String[]::new),
                    each(part, ClockOrder::unitId, Integer[]::new),
                    each(part, order -> order.dueAt().toString(), String[]::new),
                    each(part, order -> literal(order.stages(), Stage::name), String[]::new),
                    each(
                            part,
                            order -> literal(order.stages(), stage -> stage.at().toString()),
                            String[]::new));
        }
        return wakes;
    }

    void disarm(String kind, Collection<Long> subjectIds) {
        Transactions.assertActive();
        jdbc.update("delete from clock where subject_id = any (?::bigint[]) and kind = ?", numbers(subjectIds), kind);
    }

    void disarmOthers(String group, Collection<Long> subjectIds, List<ClockOrder> but) {
        Transactions.assertActive();
        jdbc.update(
                """
                delete from clock c where c.subject_id = any (?::bigint[]) and split_part(c.kind, '.', 1) = ?
                and not exists (select from unnest(?::bigint[], ?::text[]) as k (subject_id, kind)
                                where k.subject_id = c.subject_id and k.kind = c.kind)""",
                numbers(subjectIds),
                group,
                each(but, ClockOrder::subjectId, Long[]::new),
                each(but, ClockOrder::kind, String[]::new));
    }

    List<ArmedClock> list(String group, Collection<Long> subjectIds) {
        return jdbc.query(
                COLUMNS
                        + " where subject_id = any (?::bigint[]) and split_part(kind, '.', 1) = ? order by subject_id, kind",
                (row, i) -> armed(row),
                numbers(subjectIds),
                group);
    }

    List<ArmedClock> listFailing(int atMost) {
        return jdbc.query(
                COLUMNS + " where attempts > 0 order by attempts desc, subject_id, kind limit ?",
                (row, i) -> armed(row),
                atMost);
    }

    /** The earliest time before this one at which a clock is to be woken. */
    @Nullable
    Instant findNextWakeBefore(Instant until) {
        Timestamp next = jdbc.queryForObject(
                "select min(wake_at) from clock where wake_at < ?", Timestamp.class, Timestamp.from(until));
        return next == null ? null : next.toInstant();
    }

    /** Puts these off, each time for longer, and gives when each is tried again. */
    List<Instant> putOff(List<ClockKey> keys, Retry retry) {
        Transactions.assertActive();
        return jdbc.query(
                """
                update clock c set attempts = attempts + 1, last_error = ?,
                    wake_at = ?::timestamptz
                        + least(?::bigint, ?::bigint * power(2, least(attempts, 20))) * interval '1 millisecond'
                from unnest(?::bigint[], ?::text[]) as k (subject_id, kind)
                where c.subject_id = k.subject_id and c.kind = k.kind and c.wake_at <= ?
                returning c.wake_at""",
                (row, i) -> row.getTimestamp(1).toInstant(),
                retry.error(),
                Timestamp.from(retry.now()),
                retry.atMost().toMillis(),
                retry.first().toMillis(),
                each(keys, ClockKey::subjectId, Long[]::new),
                each(keys, ClockKey::kind, String[]::new),
                Timestamp.from(retry.now()));
    }

    /** When something that failed is tried again. */
    record Retry(Instant now, Duration first, Duration atMost, String error) {}

    private static ArmedClock armed(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("stage_names").getArray();
        Timestamp[] times = (Timestamp[]) row.getArray("stage_times").getArray();
        List<Stage> stages = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            stages.add(new Stage(names[i], times[i].toInstant()));
        }
        Timestamp wake = row.getTimestamp("wake_at");
        return new ArmedClock(
                new ClockOrder(
                        row.getString("kind"),
                        row.getLong("subject_id"),
                        row.getInt("unit_id"),
                        row.getTimestamp("due_at").toInstant(),
                        stages),
                row.getInt("next_stage") - 1,
                row.getInt("attempts"),
                wake == null ? null : wake.toInstant(),
                row.getString("last_error"));
    }

    private static <T> String literal(List<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(",", "{", "}"));
    }

    /** One column of the rows, as an array's parameter. */
    static <T, V> V[] each(Collection<T> rows, Function<T, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static Long[] numbers(Collection<Long> ids) {
        return ids.stream().distinct().sorted().toArray(Long[]::new);
    }
}
