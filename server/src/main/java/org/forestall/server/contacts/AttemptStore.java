package org.forestall.server.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.forestall.engine.VictimState;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attempts, kept for good. */
@Component
class AttemptStore {

    private static final String SEALED_AS = "attempt";

    private final JdbcClient jdbc;
    private final ContactSeal seal;

    AttemptStore(JdbcClient jdbc, ContactSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void add(CaseFile file, Attempt attempt, Actor actor) {
        Transactions.assertActive();
        jdbc.sql("""
                        insert into attempt (id, case_id, unit_id, kind, outcome, by_id, by_name, started_at, ended_at,
                                             seconds, guide_version, victim_state, sealed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(attempt.id())
                .param(file.id().value())
                .param(file.place().unitId())
                .param(attempt.kind().name())
                .param(name(attempt.outcome()))
                .param(actor.id())
                .param(attempt.by())
                .param(Timestamp.from(attempt.startedAt()))
                .param(attempt.endedAt() == null ? null : Timestamp.from(attempt.endedAt()))
                .param(attempt.seconds())
                .param(attempt.guideVersion())
                .param(name(attempt.victimState()))
                .param(seal.seal(SEALED_AS, attempt.id(), attempt.details()))
                .update();
    }

    /** A visit that was begun has ended. */
    void end(long id, TrackOutcome outcome, Ended ended, Instant now) {
        Transactions.assertActive();
        jdbc.sql("""
                        update attempt set outcome = ?, ended_at = ?, guide_version = ?, victim_state = ?, sealed = ?
                        where id = ?""")
                .param(outcome.name())
                .param(Timestamp.from(now))
                .param(ended.guideVersion())
                .param(name(ended.victimState()))
                .param(seal.seal(SEALED_AS, id, ended.details()))
                .param(id)
                .update();
    }

    /** What is known of an attempt only at its end. */
    record Ended(@Nullable Long guideVersion, @Nullable VictimState victimState, AttemptDetails details) {}

    /** Newest first. */
    List<Attempt> of(CaseId id) {
        return jdbc.sql("select * from attempt where case_id = ? order by started_at desc, id desc")
                .param(id.value())
                .query((row, i) -> read(row))
                .list();
    }

    private Attempt read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Timestamp ended = row.getTimestamp("ended_at");
        String outcome = row.getString("outcome");
        String state = row.getString("victim_state");
        return new Attempt(
                id,
                AttemptKind.valueOf(row.getString("kind")),
                outcome == null ? null : TrackOutcome.valueOf(outcome),
                row.getString("by_name"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getObject("seconds", Integer.class),
                row.getObject("guide_version", Long.class),
                state == null ? null : VictimState.valueOf(state),
                seal.open(SEALED_AS, id, row.getBytes("sealed"), AttemptDetails.class));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
