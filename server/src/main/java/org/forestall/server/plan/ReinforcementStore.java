package org.forestall.server.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who was called to a case and what each has said. Written by whoever holds the case's lock. */
@Component
class ReinforcementStore {

    private static final String SELECT = """
            select r.case_id, r.level, r.unit_id, r.asked_unit_id, r.state, r.asked_at, r.ended_at, p.staff_id, p.coming_at,
                   p.heard_at
            from reinforcement r left join reinforcement_person p on p.case_id = r.case_id and p.level = r.level
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    ReinforcementStore(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /**
     * One level that was called.
     *
     * @param askedUnitId whose people they are
     * @param endedAt when they were told that they are not needed; not yet where null
     */
    record Called(
            CaseId caseId,
            int level,
            int unitId,
            int askedUnitId,
            Instant askedAt,
            @Nullable Instant endedAt,
            List<Person> people) {

        boolean isRunning() {
            return endedAt == null;
        }

        /** Those who have not said yet that they come, or that they have heard of the end. */
        List<Long> waitingFor() {
            return people.stream()
                    .filter(person -> (isRunning() ? person.comingAt() : person.heardAt()) == null)
                    .map(Person::staffId)
                    .toList();
        }
    }

    record Person(
            long staffId,
            @Nullable Instant comingAt,
            @Nullable Instant heardAt) {}

    List<Called> of(Collection<CaseId> ids) {
        return read("where r.case_id = any (?) order by r.case_id, r.level, p.staff_id", (Object)
                ids.stream().map(CaseId::value).toArray(Long[]::new));
    }

    /** Those that run, and those whose end somebody has not heard of, of the last two days. */
    List<Called> running(Instant since) {
        return read(
                "where r.ended_at is null or r.ended_at >= ? order by r.case_id, r.level, p.staff_id",
                Timestamp.from(since));
    }

    /** Calls a level, anew where it was stood down before. */
    void call(Called called, long by) {
        Transactions.assertActive();
        Object[] key = {called.caseId().value(), called.level()};
        client.sql("delete from reinforcement_person where case_id = ? and level = ?")
                .params(key)
                .update();
        client.sql("""
                        insert into reinforcement (case_id, level, unit_id, asked_unit_id, state, asked_at, asked_by)
                        values (?, ?, ?, ?, 'ASKED', ?, ?)
                        on conflict (case_id, level) do update set unit_id = excluded.unit_id,
                            asked_unit_id = excluded.asked_unit_id, state = 'ASKED', asked_at = excluded.asked_at,
                            asked_by = excluded.asked_by, ended_at = null""")
                .params(
                        called.caseId().value(),
                        called.level(),
                        called.unitId(),
                        called.askedUnitId(),
                        Timestamp.from(called.askedAt()),
                        by)
                .update();
        jdbc.batchUpdate(
                "insert into reinforcement_person (case_id, level, staff_id, unit_id) values (?, ?, ?, ?)",
                called.people().stream()
                        .map(person ->
                                new Object[] {called.caseId().value(), called.level(), person.staffId(), called.unitId()
                                })
                        .toList());
    }

    void end(Called called, Instant at) {
        Transactions.assertActive();
        client.sql("update reinforcement set state = 'STOOD_DOWN', ended_at = ? where case_id = ? and level = ?")
                .params(Timestamp.from(at), called.caseId().value(), called.level())
                .update();
    }

    void acknowledge(Called called, long staffId, Instant at) {
        Transactions.assertActive();
        String column = called.isRunning() ? "coming_at" : "heard_at";
        client.sql("update reinforcement_person set " + column
                        + " = ? where case_id = ? and level = ? and staff_id = ?")
                .params(Timestamp.from(at), called.caseId().value(), called.level(), staffId)
                .update();
    }

    private List<Called> read(String where, Object value) {
        Map<String, Called> found = new LinkedHashMap<>();
        client.sql(SELECT + where).param(value).query(row -> {
            CaseId id = new CaseId(row.getLong("case_id"));
            int level = row.getInt("level");
            Called called = found.get(id + "/" + level);
            List<Person> people = new ArrayList<>(called == null ? List.of() : called.people());
            long staff = row.getLong("staff_id");
            if (!row.wasNull()) {
                people.add(
                        new Person(staff, MoneyStore.instant(row, "coming_at"), MoneyStore.instant(row, "heard_at")));
            }
            found.put(
                    id + "/" + level,
                    new Called(
                            id,
                            level,
                            row.getInt("unit_id"),
                            row.getInt("asked_unit_id"),
                            row.getTimestamp("asked_at").toInstant(),
                            MoneyStore.instant(row, "ended_at"),
                            people));
        });
        return List.copyOf(found.values());
    }
}
