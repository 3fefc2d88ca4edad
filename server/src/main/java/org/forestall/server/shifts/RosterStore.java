package org.forestall.server.shifts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps rosters and their shifts. */
@Component
class RosterStore {

    private static final String SELECT = """
            select s.id, s.roster_id, s.unit_id, s.post, s.starts_at, s.ends_at, s.minimum,
                   array(select m.staff_id from shift_member m where m.shift_id = s.id order by m.staff_id) as members
            from shift s
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    RosterStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    long add(Roster roster, long by, Instant now) {
        Transactions.assertActive();
        return jdbc.sql("""
                        insert into roster (unit_id, post, minimum, pattern, created_by, created_at)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .param(roster.unitId())
                .param(name(roster.post()))
                .param(roster.minimum())
                .param(roster.pattern().name())
                .param(by)
                .param(Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    long addShift(Roster roster, RosterPlan.Planned planned) {
        Transactions.assertActive();
        long id = jdbc.sql("""
                        insert into shift (roster_id, unit_id, post, starts_at, ends_at, minimum)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .param(roster.id())
                .param(roster.unitId())
                .param(name(roster.post()))
                .param(Timestamp.from(planned.span().from()))
                .param(Timestamp.from(planned.span().to()))
                .param(roster.minimum())
                .query(Long.class)
                .single();
        setMembers(id, roster.unitId(), planned.members());
        return id;
    }

    void setMembers(long shiftId, int unitId, Collection<Long> members) {
        Transactions.assertActive();
        jdbc.sql("delete from shift_member where shift_id = ?").param(shiftId).update();
        template.batchUpdate(
                "insert into shift_member (shift_id, unit_id, staff_id) values (?, ?, ?)",
                members.stream()
                        .map(staff -> new Object[] {shiftId, unitId, staff})
                        .toList());
    }

    Optional<Shift> find(long id) {
        return jdbc.sql(SELECT + "where s.id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** The shift, which nobody else changes until the transaction ends. */
    Optional<Shift> lock(long id) {
        Transactions.assertActive();
        return jdbc.sql(SELECT + "where s.id = ? for update of s")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    List<Roster> rosters(Collection<Integer> unitIds, Instant from, Instant to) {
        return jdbc.sql("""
                        select r.id, r.unit_id, r.post, r.minimum, r.pattern from roster r
                        where r.unit_id = any (?) and exists (select 1 from shift s
                            where s.roster_id = r.id and s.starts_at < ? and s.ends_at > ?)
                        order by r.unit_id, r.post nulls last, r.id""")
                .params(unitIds.toArray(Integer[]::new), Timestamp.from(to), Timestamp.from(from))
                .query((row, i) -> new Roster(
                        row.getLong(1),
                        row.getInt(2),
                        post(row.getString(3)),
                        row.getInt(4),
                        Pattern.valueOf(row.getString(5))))
                .list();
    }

    /** Shifts that touch the time, in order. */
    List<Shift> shifts(Collection<Integer> unitIds, Instant from, Instant to) {
        return jdbc.sql(SELECT
                        + "where s.unit_id = any (?) and s.starts_at < ? and s.ends_at > ? order by s.starts_at, s.id")
                .params(unitIds.toArray(Integer[]::new), Timestamp.from(to), Timestamp.from(from))
                .query((row, i) -> read(row))
                .list();
    }

    /** Shifts of these people that touch the time, in whichever unit. */
    Map<Long, List<Shift>> shiftsOf(Collection<Long> staffIds, Instant from, Instant to) {
        List<Shift> all = jdbc.sql(SELECT + """
                        where s.starts_at < ? and s.ends_at > ?
                          and exists (select 1 from shift_member m where m.shift_id = s.id and m.staff_id = any (?))
                        order by s.starts_at, s.id""")
                .params(Timestamp.from(to), Timestamp.from(from), staffIds.toArray(Long[]::new))
                .query((row, i) -> read(row))
                .list();
        Map<Long, List<Shift>> found = new HashMap<>();
        for (Long staff : staffIds) {
            found.put(
                    staff,
                    all.stream()
                            .filter(shift -> shift.members().contains(staff))
                            .toList());
        }
        return found;
    }

    List<Shift> all(Collection<Long> ids) {
        return jdbc.sql(SELECT + "where s.id = any (?) order by s.id")
                .param(ids.toArray(Long[]::new))
                .query((row, i) -> read(row))
                .list();
    }

    private static Shift read(ResultSet row) throws SQLException {
        Array members = row.getArray("members");
        return new Shift(
                row.getLong("id"),
                row.getLong("roster_id"),
                row.getInt("unit_id"),
                post(row.getString("post")),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getInt("minimum"),
                List.of((Long[]) members.getArray()));
    }

    static @Nullable Post post(@Nullable String name) {
        return name == null ? null : Post.valueOf(name);
    }

    static @Nullable String name(@Nullable Post post) {
        return post == null ? null : post.name();
    }
}
