package org.forestall.server.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.Reason;
import org.forestall.engine.VictimState;
import org.forestall.server.persons.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a case from its row. */
final class CaseRowMapper implements RowMapper<CaseFile> {

    static final String COLUMNS = """
            id, person_id, unit_id, queue_unit_id, community_id, stage, grade, level, victim_state, fraud_type,
            fraud_type_sure, score, reasons, opened_at, last_signal_at, grade_since, queued_since, first_contact_at,
            met_at, closed_at, call_tried_at, visit_tried_at, family_tried_at, bank_tried_at, paused_since, paused_until,
            paused_ms, assignee_id, claimed_at, accepted_at, lead_count, at_risk, moved, folded_into, story, outcome,
            version""";

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final JsonMapper json;

    CaseRowMapper(JsonMapper json) {
        this.json = json;
    }

    @Override
    public CaseFile mapRow(ResultSet row, int index) throws SQLException {
        return new CaseFile(
                new CaseId(row.getLong("id")),
                new PersonId(row.getLong("person_id")),
                new Place(row.getInt("unit_id"), row.getInt("queue_unit_id"), integer(row, "community_id")),
                standing(row),
                suspicion(row),
                new Holder(number(row, "assignee_id"), instant(row, "claimed_at"), instant(row, "accepted_at")),
                moments(row),
                new Tried(
                        instant(row, "call_tried_at"),
                        instant(row, "visit_tried_at"),
                        instant(row, "family_tried_at"),
                        instant(row, "bank_tried_at")),
                new Pause(
                        instant(row, "paused_since"),
                        instant(row, "paused_until"),
                        Duration.ofMillis(row.getLong("paused_ms"))),
                new CaseEvent.Sums(row.getBigDecimal("at_risk"), row.getBigDecimal("moved")),
                ending(row),
                row.getInt("lead_count"),
                row.getString("story"),
                row.getInt("version"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                Stage.valueOf(row.getString("stage")),
                Grade.values()[row.getInt("grade")],
                row.getInt("level"),
                VictimState.valueOf(row.getString("victim_state")));
    }

    private Suspicion suspicion(ResultSet row) throws SQLException {
        String type = row.getString("fraud_type");
        return new Suspicion(
                row.getInt("score"),
                json.readValue(row.getString("reasons"), REASONS),
                type == null ? null : FraudType.valueOf(type),
                row.getBoolean("fraud_type_sure"));
    }

    private static Moments moments(ResultSet row) throws SQLException {
        return new Moments(
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("last_signal_at").toInstant(),
                row.getTimestamp("grade_since").toInstant(),
                row.getTimestamp("queued_since").toInstant(),
                instant(row, "first_contact_at"),
                instant(row, "met_at"),
                instant(row, "closed_at"));
    }

    private static Ending ending(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        Long folded = number(row, "folded_into");
        return new Ending(
                outcome == null ? null : CloseOutcome.valueOf(outcome), folded == null ? null : new CaseId(folded));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
