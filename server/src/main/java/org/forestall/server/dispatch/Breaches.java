package org.forestall.server.dispatch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.cases.BreachReason;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.DueKind;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which clocks were broken, how far that climbed, and why it came to that. */
@Component
class Breaches {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    Breaches(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** A clock of a case, at the time it was to be kept. */
    record Key(long caseId, DueKind clock, Instant dueAt) {

        static Key of(FireCaseClocks.ClockStruck struck) {
            return new Key(struck.file().id().value(), struck.clock(), struck.dueAt());
        }
    }

    /** @param rung the highest post that was told; 0 while none was */
    record Breach(
            long id,
            CaseId caseId,
            int unitId,
            DueKind clock,
            Instant dueAt,
            Instant brokenAt,
            int rung,
            @Nullable BreachReason reason) {}

    void broken(List<FireCaseClocks.ClockStruck> struck, Instant now) {
        Transactions.assertActive();
        jdbc.batchUpdate(
                "insert into clock_breach (case_id, unit_id, clock, due_at, broken_at) values (?, ?, ?, ?, ?)",
                struck.stream()
                        .map(one -> new Object[] {
                            one.file().id().value(),
                            one.file().place().unitId(),
                            one.clock().name(),
                            Timestamp.from(one.dueAt()),
                            Timestamp.from(now)
                        })
                        .toList());
    }

    Map<Key, Integer> rungsOf(List<FireCaseClocks.ClockStruck> struck) {
        Map<Key, Integer> rungs = new HashMap<>();
        if (struck.isEmpty()) {
            return rungs;
        }
        List<CaseId> ids = struck.stream().map(one -> one.file().id()).toList();
        of(ids).forEach(breach -> rungs.merge(
                new Key(breach.caseId().value(), breach.clock(), breach.dueAt()), breach.rung(), Math::max));
        return rungs;
    }

    void reached(List<Escalation.Climb> climbs) {
        Transactions.assertActive();
        jdbc.batchUpdate(
                "update clock_breach set rung = ? where case_id = ? and clock = ? and due_at = ?",
                climbs.stream()
                        .map(climb -> new Object[] {
                            climb.rung(),
                            climb.struck().file().id().value(),
                            climb.struck().clock().name(),
                            Timestamp.from(climb.struck().dueAt())
                        })
                        .toList());
    }

    List<Breach> of(Collection<CaseId> ids) {
        return list("where case_id = any (?) order by broken_at, id", (Object)
                ids.stream().map(CaseId::value).toArray(Long[]::new));
    }

    /** Those that nobody has given a reason for, the newest first. */
    List<Breach> unexplained(int unitId, int atMost) {
        return list("where unit_id = ? and reason is null order by broken_at desc limit " + atMost, unitId);
    }

    int explain(CaseId id, DueKind clock, BreachReason reason, long by, Instant at) {
        return client.sql("""
                        update clock_breach set reason = ?, explained_by = ?, explained_at = ?
                        where case_id = ? and clock = ? and reason is null""")
                .params(reason.name(), by, Timestamp.from(at), id.value(), clock.name())
                .update();
    }

    private List<Breach> list(String where, Object value) {
        return client.sql("select id, case_id, unit_id, clock, due_at, broken_at, rung, reason from clock_breach "
                        + where)
                .param(value)
                .query((row, i) -> {
                    String reason = row.getString("reason");
                    return new Breach(
                            row.getLong("id"),
                            new CaseId(row.getLong("case_id")),
                            row.getInt("unit_id"),
                            DueKind.valueOf(row.getString("clock")),
                            row.getTimestamp("due_at").toInstant(),
                            row.getTimestamp("broken_at").toInstant(),
                            row.getInt("rung"),
                            reason == null ? null : BreachReason.valueOf(reason));
                })
                .list();
    }
}
