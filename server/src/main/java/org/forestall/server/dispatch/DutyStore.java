package org.forestall.server.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.Track;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the tracks of operations. */
@Component
class DutyStore {

    private static final String SELECT = """
            select case_id, track, unit_id, state, staff_id, started_at, taken_at, ended_at, acknowledged_at
            from track_duty""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    DutyStore(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    List<TrackDuty> of(Collection<CaseId> cases) {
        return client.sql(SELECT + " where case_id = any (?) order by case_id, track")
                .param(numbers(cases))
                .query((row, i) -> duty(row))
                .list();
    }

    Optional<TrackDuty> lock(CaseId id, Track track) {
        Transactions.assertActive();
        return client.sql(SELECT + " where case_id = ? and track = ? for update")
                .params(id.value(), track.name())
                .query((row, i) -> duty(row))
                .optional();
    }

    /** Begins anew, whatever an earlier operation of the same case came to. */
    void start(List<TrackDuty> duties) {
        Transactions.assertActive();
        jdbc.batchUpdate(
                """
                insert into track_duty (case_id, track, unit_id, state, started_at) values (?, ?, ?, ?, ?)
                on conflict (case_id, track) do update
                    set unit_id = excluded.unit_id, state = excluded.state, started_at = excluded.started_at,
                        staff_id = null, taken_at = null, ended_at = null, acknowledged_at = null
                    where track_duty.state <> 'TAKEN'""",
                duties.stream()
                        .map(duty -> new Object[] {
                            duty.caseId().value(),
                            duty.track().name(),
                            duty.unitId(),
                            duty.state().name(),
                            Timestamp.from(duty.startedAt())
                        })
                        .toList());
    }

    void take(CaseId id, Track track, long staffId, Instant at) {
        client.sql("update track_duty set state = 'TAKEN', staff_id = ?, taken_at = ? where case_id = ? and track = ?")
                .params(staffId, Timestamp.from(at), id.value(), track.name())
                .update();
    }

    void end(List<TrackDuty> duties, DutyState state, Instant at) {
        Transactions.assertActive();
        jdbc.batchUpdate(
                "update track_duty set state = ?, ended_at = ? where case_id = ? and track = ?",
                duties.stream()
                        .map(duty -> new Object[] {
                            state.name(),
                            Timestamp.from(at),
                            duty.caseId().value(),
                            duty.track().name()
                        })
                        .toList());
    }

    void acknowledge(CaseId id, Track track, Instant at) {
        client.sql("update track_duty set state = 'ACKNOWLEDGED', acknowledged_at = ? where case_id = ? and track = ?")
                .params(Timestamp.from(at), id.value(), track.name())
                .update();
    }

    void moveTo(CaseId id, int unitId) {
        client.sql("update track_duty set unit_id = ? where case_id = ?")
                .params(unitId, id.value())
                .update();
        client.sql("update clock_breach set unit_id = ? where case_id = ?")
                .params(unitId, id.value())
                .update();
    }

    private static Long[] numbers(Collection<CaseId> cases) {
        return cases.stream().map(CaseId::value).toArray(Long[]::new);
    }

    private static TrackDuty duty(ResultSet row) throws SQLException {
        long staff = row.getLong("staff_id");
        Long staffId = row.wasNull() ? null : staff;
        return new TrackDuty(
                new CaseId(row.getLong("case_id")),
                Track.valueOf(row.getString("track")),
                row.getInt("unit_id"),
                DutyState.valueOf(row.getString("state")),
                staffId,
                row.getTimestamp("started_at").toInstant(),
                instant(row, "taken_at"),
                instant(row, "ended_at"),
                instant(row, "acknowledged_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
