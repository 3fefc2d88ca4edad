package org.forestall.server.shifts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.DueKind;
import org.forestall.server.cases.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads handovers from their rows: the heads first, then all their lines at once. */
final class HandoverRows {

    private static final TypeReference<Map<Long, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HandoverRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Handover> where(String condition, Object... values) {
        List<Handover> heads = jdbc.sql("""
                        select h.id, h.unit_id, h.post, h.from_staff, h.built_at, h.signed_at, h.ledger_no,
                               h.previous_digest, h.names, h.digest
                        from handover h
                        """ + condition)
                .params(values)
                .query((row, i) -> head(row))
                .list();
        Map<Long, List<HandoverLine>> lines =
                linesOf(heads.stream().map(Handover::id).toArray(Long[]::new));
        return heads.stream()
                .map(head -> new Handover(
                        head.id(),
                        head.unitId(),
                        head.post(),
                        head.from(),
                        head.builtAt(),
                        head.seal(),
                        lines.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private Handover head(ResultSet row) throws SQLException {
        String digest = row.getString("digest");
        Instant signedAt = instant(row, "signed_at");
        Handover.Seal seal = digest == null || signedAt == null
                ? null
                : new Handover.Seal(
                        row.getInt("ledger_no"),
                        signedAt,
                        row.getString("previous_digest"),
                        json.readValue(row.getString("names"), NAMES),
                        digest);
        return new Handover(
                row.getLong("id"),
                row.getInt("unit_id"),
                RosterStore.post(row.getString("post")),
                row.getLong("from_staff"),
                row.getTimestamp("built_at").toInstant(),
                seal,
                List.of());
    }

    private Map<Long, List<HandoverLine>> linesOf(Long[] handovers) {
        Map<Long, List<HandoverLine>> lines = new HashMap<>();
        if (handovers.length > 0) {
            jdbc.sql("select * from handover_line where handover_id = any (?) order by handover_id, n")
                    .param(handovers)
                    .query(row -> {
                        lines.computeIfAbsent(row.getLong("handover_id"), unused -> new ArrayList<>())
                                .add(line(row));
                    });
        }
        return lines;
    }

    private HandoverLine line(ResultSet row) throws SQLException {
        return new HandoverLine(
                row.getInt("n"),
                new CaseId(row.getLong("case_id")),
                situation(row),
                HandoverLine.State.valueOf(row.getString("state")),
                new HandoverLine.Offer(
                        number(row, "offered_to"),
                        RosterStore.post(row.getString("offered_post")),
                        row.getInt("rung"),
                        row.getTimestamp("offered_at").toInstant(),
                        row.getTimestamp("answer_by").toInstant()),
                answer(row));
    }

    private HandoverLine.Situation situation(ResultSet row) throws SQLException {
        return new HandoverLine.Situation(
                Grade.valueOf(row.getString("grade")),
                Stage.valueOf(row.getString("stage")),
                VictimState.valueOf(row.getString("victim_state")),
                new HandoverLine.RunningClock(
                        DueKind.valueOf(row.getString("due_kind")),
                        row.getTimestamp("due_at").toInstant()),
                row.getTimestamp("held_since").toInstant(),
                json.readValue(row.getString("facts"), HandoverLine.Facts.class));
    }

    private static HandoverLine.Answer answer(ResultSet row) throws SQLException {
        String reason = row.getString("decline_reason");
        return new HandoverLine.Answer(
                number(row, "answered_by"),
                instant(row, "answered_at"),
                number(row, "declined_by"),
                instant(row, "declined_at"),
                reason == null ? null : DeclineReason.valueOf(reason));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
