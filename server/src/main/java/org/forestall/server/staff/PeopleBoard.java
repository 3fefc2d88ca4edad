package org.forestall.server.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.forestall.server.access.Role;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on duty, and what each of them is doing: the rows behind the live board of people. */
@Component
public class PeopleBoard {

    private static final String SELECT = """
            select id, unit_id, name, role, sworn, on_duty, presence, presence_since, seen_at from staff
            """;

    private final JdbcClient jdbc;

    PeopleBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody of these units who has not left, those on duty first. */
    public List<PersonPresent> inUnits(Collection<Integer> unitIds) {
        return jdbc.sql(SELECT + "where unit_id = any (?) and left_at is null order by unit_id, on_duty desc, name, id")
                .param(unitIds.toArray(Integer[]::new))
                .query((row, i) -> read(row))
                .list();
    }

    /** Those of a unit who are on duty, by number. */
    public List<PersonPresent> onDuty(int unitId) {
        return jdbc.sql(SELECT + "where unit_id = ? and on_duty and left_at is null order by id")
                .param(unitId)
                .query((row, i) -> read(row))
                .list();
    }

    /** Whether somebody is on duty; nobody goes off duty until the caller's transaction ends. */
    public boolean holdOnDuty(long staffId) {
        Transactions.assertActive();
        return jdbc.sql("select on_duty from staff where id = ? for share")
                .param(staffId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Locks somebody's row: nobody gives them anything, and they do not sign on or off, until the transaction ends. */
    public boolean lock(long staffId) {
        Transactions.assertActive();
        return jdbc.sql("select on_duty from staff where id = ? for update")
                .param(staffId)
                .query(Boolean.class)
                .single();
    }

    /** Says what somebody on duty is doing, inside the caller's transaction. */
    void say(long staffId, Presence presence, Instant now) {
        Transactions.assertActive();
        jdbc.sql("update staff set presence = ?, presence_since = ? where id = ?")
                .params(presence.name(), Timestamp.from(now), staffId)
                .update();
    }

    /** These people set out together: whoever looks at the board sees them on a visit. Inside the caller's transaction. */
    public void goOut(Collection<Long> staffIds, Instant now) {
        Transactions.assertActive();
        jdbc.sql("update staff set presence = 'ON_VISIT', presence_since = ? where id = any (?) and on_duty")
                .params(Timestamp.from(now), staffIds.toArray(Long[]::new))
                .update();
    }

    /** They are back and free; what somebody said of himself meanwhile stays. Inside the caller's transaction. */
    public void comeBack(Collection<Long> staffIds, Instant now) {
        Transactions.assertActive();
        jdbc.sql("""
                        update staff set presence = 'AVAILABLE', presence_since = ?
                        where id = any (?) and on_duty and presence = 'ON_VISIT'""").params(Timestamp.from(now), staffIds.toArray(Long[]::new)).update();
    }

    /** Puts somebody on or off duty, inside the caller's transaction, and keeps the span. */
    public void setDuty(StaffMember member, boolean onDuty, Instant now) {
        Transactions.assertActive();
        Timestamp at = Timestamp.from(now);
        jdbc.sql("update staff set on_duty = ?, presence = 'AVAILABLE', presence_since = ? where id = ?")
                .params(onDuty, at, member.id())
                .update();
        jdbc.sql("update staff_duty set off_at = ? where staff_id = ? and off_at is null")
                .params(at, member.id())
                .update();
        if (onDuty) {
            jdbc.sql("insert into staff_duty (staff_id, unit_id, on_at) values (?, ?, ?)")
                    .params(member.id(), member.unitId(), at)
                    .update();
        }
    }

    private static PersonPresent read(ResultSet row) throws SQLException {
        StaffMember member = new StaffMember(
                row.getLong("id"),
                row.getInt("unit_id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("sworn"),
                row.getBoolean("on_duty"));
        Presence presence = member.onDuty() ? Presence.valueOf(row.getString("presence")) : Presence.OFF;
        return new PersonPresent(member, presence, instant(row, "presence_since"), instant(row, "seen_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
