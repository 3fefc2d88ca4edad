package org.forestall.server.followups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Sealer;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps follow-ups; the one place that opens what people wrote about them. */
@Component
class FollowUpStore {

    private static final int LISTED_AT_MOST = 500;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    FollowUpStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** A follow-up that is to be planned. */
    record Wanted(CaseId caseId, int unitId, Instant dueAt) {}

    /** Plans them, numbered on within each case in the order of their times. */
    List<FollowUp> plan(List<Wanted> wanted, Instant now) {
        Transactions.assertActive();
        return jdbc
                .sql("""
                        insert into follow_up (id, case_id, unit_id, number, due_at, planned_at, state)
                        select nextval('follow_up_number'), w.case_id, w.unit_id,
                               coalesce((select max(number) from follow_up f where f.case_id = w.case_id), 0)
                                   + row_number() over (partition by w.case_id order by w.due_at),
                               w.due_at, ?, 'PLANNED'
                        from unnest(?::bigint[], ?::int[], ?::timestamptz[]) as w (case_id, unit_id, due_at)
                        returning *""")
                .param(Timestamp.from(now))
                .param(wanted.stream().map(one -> one.caseId().value()).toArray(Long[]::new))
                .param(wanted.stream().map(Wanted::unitId).toArray(Integer[]::new))
                .param(wanted.stream().map(one -> Timestamp.from(one.dueAt())).toArray(Timestamp[]::new))
                .query(this::map)
                .list()
                .stream()
                .sorted(java.util.Comparator.comparingInt(FollowUp::number))
                .toList();
    }

    void done(FollowUp one, FollowUp.Done done) {
        Transactions.assertActive();
        String note = done.note();
        jdbc.sql("""
                        update follow_up set state = 'DONE', ended_at = ?, channel = ?, result = ?, done_by = ?,
                               done_by_name = ?, sealed_note = ? where id = ?""")
                .param(Timestamp.from(done.at()))
                .param(done.channel().name())
                .param(done.result().name())
                .param(done.byId())
                .param(done.by())
                .param(note == null ? null : sealer.seal(note, place(one.id())))
                .param(one.id())
                .update();
    }

    /** Ends or parks those of these cases that stand so; gives them as they are afterwards. */
    List<FollowUp> turn(Collection<Long> caseIds, FollowUp.State from, FollowUp.State to, Instant now) {
        Transactions.assertActive();
        boolean waits = to == FollowUp.State.FOLDED || to == FollowUp.State.PLANNED;
        return jdbc.sql("""
                        update follow_up set state = ?, ended_at = ? where case_id = any (?) and state = ? returning *""")
                .param(to.name())
                .param(waits ? null : Timestamp.from(now))
                .param(caseIds.toArray(Long[]::new))
                .param(from.name())
                .query(this::map)
                .list();
    }

    void drop(Collection<Long> ids, Instant now) {
        Transactions.assertActive();
        jdbc.sql("update follow_up set state = 'DROPPED', ended_at = ? where id = any (?) and state = 'PLANNED'")
                .params(Timestamp.from(now), ids.toArray(Long[]::new))
                .update();
    }

    void climbed(Collection<Long> ids, int rung) {
        Transactions.assertActive();
        jdbc.sql("update follow_up set rung = ? where id = any (?)")
                .params(rung, ids.toArray(Long[]::new))
                .update();
    }

    List<FollowUp> moveTo(CaseId caseId, int unitId) {
        Transactions.assertActive();
        return jdbc.sql("update follow_up set unit_id = ? where case_id = ? returning *")
                .params(unitId, caseId.value())
                .query(this::map)
                .list();
    }

    Optional<FollowUp> find(long id) {
        return jdbc.sql("select * from follow_up where id = ?")
                .param(id)
                .query(this::map)
                .optional();
    }

    List<FollowUp> list(Collection<Long> ids) {
        return jdbc.sql("select * from follow_up where id = any (?) order by id")
                .param(ids.toArray(Long[]::new))
                .query(this::map)
                .list();
    }

    /** All of a case, in the order of their numbers. */
    List<FollowUp> of(CaseId caseId) {
        return jdbc.sql("select * from follow_up where case_id = ? order by number")
                .param(caseId.value())
                .query(this::map)
                .list();
    }

    /** Planned ones of a case, in the order of their times. */
    List<FollowUp> plannedOf(CaseId caseId) {
        return jdbc.sql("select * from follow_up where case_id = ? and state = 'PLANNED' order by due_at, number")
                .param(caseId.value())
                .query(this::map)
                .list();
    }

    /** Those of these cases that are due by now. */
    List<FollowUp> dueNow(Collection<CaseId> caseIds, Instant now) {
        return jdbc.sql("select * from follow_up where case_id = any (?) and state = 'PLANNED' and due_at <= ?")
                .params(caseIds.stream().map(CaseId::value).toArray(Long[]::new), Timestamp.from(now))
                .query(this::map)
                .list();
    }

    /** Planned ones in the caller's scope, the earliest due first. */
    List<FollowUp> owed(@Nullable Integer unitId, @Nullable Instant dueBefore) {
        return jdbc.sql("""
                        select * from follow_up where state = 'PLANNED'
                            and (?::int is null or unit_id = ?) and (?::timestamptz is null or due_at <= ?)
                        order by due_at, id limit """ + " " + LISTED_AT_MOST)
                .param(unitId)
                .param(unitId)
                .param(dueBefore == null ? null : Timestamp.from(dueBefore))
                .param(dueBefore == null ? null : Timestamp.from(dueBefore))
                .query(this::map)
                .list();
    }

    private FollowUp map(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        return new FollowUp(
                id,
                new CaseId(row.getLong("case_id")),
                row.getInt("unit_id"),
                row.getInt("number"),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("planned_at").toInstant(),
                FollowUp.State.valueOf(row.getString("state")),
                row.getInt("rung"),
                doneOf(row, id));
    }

    private FollowUp.@Nullable Done doneOf(ResultSet row, long id) throws SQLException {
        String result = row.getString("result");
        if (result == null) {
            return null;
        }
        byte[] note = row.getBytes("sealed_note");
        return new FollowUp.Done(
                row.getTimestamp("ended_at").toInstant(),
                Channel.valueOf(row.getString("channel")),
                Result.valueOf(result),
                row.getLong("done_by"),
                row.getString("done_by_name"),
                note == null ? null : sealer.open(note, place(id)));
    }

    private static String place(long id) {
        return "follow-up:" + id;
    }
}
