package org.forestall.server.followups;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.forestall.engine.Grade;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Sealer;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps reviews; the one place that opens what reviewers write. */
@Component
class ReviewStore {

    private static final int LISTED_AT_MOST = 500;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    ReviewStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    Review add(CaseFile closed, Instant closedAt, Instant dueAt) {
        Transactions.assertActive();
        return jdbc.sql("""
                        insert into case_review (case_id, unit_id, grade, outcome, closed_at, due_at, state)
                        values (?, ?, ?, ?, ?, ?, 'OPEN') returning *""")
                .param(closed.id().value())
                .param(closed.place().unitId())
                .param(closed.grade().name())
                .param(String.valueOf(closed.ending().outcome()))
                .param(Timestamp.from(closedAt))
                .param(Timestamp.from(dueAt))
                .query(this::map)
                .single();
    }

    void done(Review review, Review.Done done, long reviewerId) {
        Transactions.assertActive();
        String note = done.note();
        jdbc.sql("""
                        update case_review set state = 'DONE', result = ?, findings = ?, sealed_note = ?, reviewer_id = ?,
                               reviewer_name = ?, ended_at = ? where id = ?""")
                .param(done.result().name())
                .param(done.findings().stream().map(Enum::name).toArray(String[]::new))
                .param(note == null ? null : sealer.seal(note, place(review.id())))
                .param(reviewerId)
                .param(done.by())
                .param(Timestamp.from(done.at()))
                .param(review.id())
                .update();
    }

    /** The open ones of these cases are no longer asked for. */
    List<Review> release(Collection<Long> caseIds, Instant now) {
        Transactions.assertActive();
        return jdbc.sql("""
                        update case_review set state = 'VOID', ended_at = ? where case_id = any (?) and state = 'OPEN'
                        returning *""")
                .params(Timestamp.from(now), caseIds.toArray(Long[]::new))
                .query(this::map)
                .list();
    }

    void climbed(Collection<Long> ids, int rung) {
        Transactions.assertActive();
        jdbc.sql("update case_review set rung = ? where id = any (?)")
                .params(rung, ids.toArray(Long[]::new))
                .update();
    }

    List<Review> moveTo(CaseId caseId, int unitId) {
        Transactions.assertActive();
        return jdbc.sql("update case_review set unit_id = ? where case_id = ? returning *")
                .params(unitId, caseId.value())
                .query(this::map)
                .list();
    }

    Optional<Review> find(long id) {
        return jdbc.sql("select * from case_review where id = ?")
                .param(id)
                .query(this::map)
                .optional();
    }

    /** In the order of their numbers, as every locker does. */
    List<Review> lock(Collection<Long> ids) {
        Transactions.assertActive();
        return jdbc.sql("select * from case_review where id = any (?) order by id for update")
                .param(ids.toArray(Long[]::new))
                .query(this::map)
                .list();
    }

    /** In the caller's scope, the earliest due first. */
    List<Review> list(@Nullable Integer unitId, Review.State state) {
        return jdbc.sql("select * from case_review where state = ? and (?::int is null or unit_id = ?)"
                        + " order by due_at, id limit " + LISTED_AT_MOST)
                .param(state.name())
                .param(unitId)
                .param(unitId)
                .query(this::map)
                .list();
    }

    private Review map(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        return new Review(
                id,
                new CaseId(row.getLong("case_id")),
                row.getInt("unit_id"),
                Grade.valueOf(row.getString("grade")),
                row.getString("outcome"),
                row.getTimestamp("closed_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                Review.State.valueOf(row.getString("state")),
                row.getInt("rung"),
                doneOf(row, id));
    }

    private Review.@Nullable Done doneOf(ResultSet row, long id) throws SQLException {
        String result = row.getString("result");
        if (result == null) {
            return null;
        }
        Array findings = row.getArray("findings");
        byte[] note = row.getBytes("sealed_note");
        return new Review.Done(
                row.getTimestamp("ended_at").toInstant(),
                Review.Verdict.valueOf(result),
                Arrays.stream((String[]) findings.getArray())
                        .map(Review.Finding::valueOf)
                        .toList(),
                row.getString("reviewer_name"),
                note == null ? null : sealer.open(note, place(id)));
    }

    private static String place(long id) {
        return "review:" + id;
    }
}
