package org.forestall.server.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.forestall.server.access.Role;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ranks, languages and leavers of the staff list. */
@Component
public class StaffProfiles {

    private static final String SELECT = """
            select id, account_id, unit_id, name, role, sworn, on_duty, rank_code, languages, left_at from staff
            """;

    private final JdbcClient jdbc;

    StaffProfiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StaffProfile> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** The languages of each of these people. */
    public Map<Long, List<String>> languagesOf(Collection<Long> ids) {
        return jdbc
                .sql(SELECT + "where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .query((row, i) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(profile -> profile.member().id(), StaffProfile::languages));
    }

    Optional<StaffProfile> lock(long id) {
        Transactions.assertActive();
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    void update(StaffProfile profile) {
        Transactions.assertActive();
        StaffMember member = profile.member();
        jdbc.sql("""
                        update staff set unit_id = ?, name = ?, role = ?, sworn = ?, rank_code = ?, languages = ?
                        where id = ?""")
                .param(member.unitId())
                .param(member.name())
                .param(member.role().name())
                .param(member.sworn())
                .param(profile.rank())
                .param(String.join(",", profile.languages()))
                .param(member.id())
                .update();
    }

    void leave(long id, Instant now) {
        Transactions.assertActive();
        jdbc.sql("update staff set left_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    private static StaffProfile read(ResultSet row) throws SQLException {
        StaffMember member = new StaffMember(
                row.getLong("id"),
                row.getInt("unit_id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("sworn"),
                row.getBoolean("on_duty"));
        return new StaffProfile(
                member,
                row.getLong("account_id"),
                row.getString("rank_code"),
                Arrays.stream(row.getString("languages").split(","))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .toList(),
                PeopleBoard.instant(row, "left_at"));
    }
}
