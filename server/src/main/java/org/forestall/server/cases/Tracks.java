package org.forestall.server.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each track of a case is; a track without a row has not been started. */
@Component
class Tracks {

    private final JdbcClient client;

    Tracks(JdbcClient client) {
        this.client = client;
    }

    /** The last thing known of a track. */
    record State(TrackStatus status, @Nullable TrackOutcome outcome, Instant at) {}

    /** Keeps what an event says of a track; most say nothing. */
    void keep(CaseFile file, CaseEvent event, Actor actor, Instant at) {
        switch (event) {
            case CaseRecord.TrackRecorded(var track, var status, var outcome, var attempt) ->
                put(file, track, new State(status, outcome, at), actor);
            case CaseRecord.VisitStarted ignored ->
                put(file, Track.VISIT, new State(TrackStatus.RUNNING, null, at), actor);
            case CaseRecord.OperationStarted started ->
                started.tracks().forEach(track -> put(file, track, new State(TrackStatus.RUNNING, null, at), actor));
            case CaseRecord.TrackStoodDown down ->
                put(file, down.track(), new State(TrackStatus.STOOD_DOWN, null, at), actor);
            default -> {}
        }
    }

    /** An outcome that is not said again stays. */
    private void put(CaseFile file, Track track, State state, Actor actor) {
        TrackOutcome outcome = state.outcome();
        client.sql("""
                        insert into case_track (case_id, track, unit_id, status, outcome, at, by_id)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (case_id, track) do update
                            set status = excluded.status, outcome = coalesce(excluded.outcome, case_track.outcome),
                                at = excluded.at, by_id = excluded.by_id""")
                .param(file.id().value())
                .param(track.name())
                .param(file.place().unitId())
                .param(state.status().name())
                .param(outcome == null ? null : outcome.name())
                .param(Timestamp.from(state.at()))
                .param(actor.id())
                .update();
    }

    Map<CaseId, Map<Track, State>> of(Collection<CaseId> ids) {
        Map<CaseId, Map<Track, State>> found = new HashMap<>();
        client.sql("select case_id, track, status, outcome, at from case_track where case_id = any (?)")
                .param(ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query(row -> {
                    String outcome = row.getString("outcome");
                    found.computeIfAbsent(new CaseId(row.getLong("case_id")), id -> new EnumMap<>(Track.class))
                            .put(
                                    Track.valueOf(row.getString("track")),
                                    new State(
                                            TrackStatus.valueOf(row.getString("status")),
                                            outcome == null ? null : TrackOutcome.valueOf(outcome),
                                            row.getTimestamp("at").toInstant()));
                });
        return found;
    }
}
