package org.forestall.server.twin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.Transactions;
import org.forestall.twin.Calibrated;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The studies in the database. */
@Component
class TwinRunStore {

    private static final TypeReference<List<Calibrated.Basis>> BASIS = new TypeReference<>() {};
    private static final String SELECT = """
            select id, state, progress, request, basis, asked_by_name, started_at, ended_at from twin_run
            """;
    private static final int NEWEST = 20;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TwinRunStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<TwinRun> newest() {
        return jdbc.sql(SELECT + "order by id desc limit " + NEWEST)
                .query(this::run)
                .list();
    }

    Optional<TwinRun> find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(this::run).optional();
    }

    /** What came out, as JSON; empty until the study is done. */
    Optional<String> result(long id) {
        return jdbc.sql("select result from twin_run where id = ? and result is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** A new study that runs; empty while there is another. */
    Optional<Long> begin(Actor actor, Study study, List<Calibrated.Basis> basis, Instant now) {
        Transactions.assertActive();
        return jdbc.sql("""
                        insert into twin_run
                            (unit_id, state, request, basis, progress, asked_by, asked_by_name, started_at, alive_at)
                        values (?, 'RUNNING', ?::jsonb, ?::jsonb, 0, ?, ?, ?, clock_timestamp())
                        on conflict do nothing returning id""")
                .params(
                        actor.unitId(),
                        json.writeValueAsString(study),
                        json.writeValueAsString(basis),
                        actor.id(),
                        actor.name(),
                        now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Says that the study lives; false when it is to end, because it was cancelled or given up for dead. */
    boolean lives(long id, double progress) {
        Transactions.assertActive();
        return jdbc.sql("""
                        update twin_run set alive_at = clock_timestamp(), progress = greatest(progress, ?)
                        where id = ? and state = 'RUNNING' returning not cancel_asked""")
                .params(progress, id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Marks studies of servers that went down; so does the database's clock say. */
    void giveUpTheDead(Instant now) {
        Transactions.assertActive();
        jdbc.sql("""
                        update twin_run set state = 'INTERRUPTED', ended_at = ?
                        where state = 'RUNNING' and alive_at < clock_timestamp() - interval '60 seconds'""").param(now.atOffset(ZoneOffset.UTC)).update();
    }

    /** Asks the study to end, wherever it runs; false when it does not run. */
    boolean askToCancel(long id) {
        Transactions.assertActive();
        return jdbc.sql("update twin_run set cancel_asked = true where id = ? and state = 'RUNNING'")
                        .param(id)
                        .update()
                == 1;
    }

    void end(long id, TwinRunState state, @Nullable String result, Instant now) {
        Transactions.assertActive();
        jdbc.sql("""
                        update twin_run
                        set state = ?, result = ?::jsonb, ended_at = ?,
                            progress = case when ? = 'DONE' then 1 else progress end
                        where id = ? and state = 'RUNNING'""")
                .param(state.name())
                .param(result)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(state.name())
                .param(id)
                .update();
    }

    private TwinRun run(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new TwinRun(
                row.getLong("id"),
                TwinRunState.valueOf(row.getString("state")),
                row.getDouble("progress"),
                json.readValue(row.getString("request"), Study.class),
                json.readValue(row.getString("basis"), BASIS),
                row.getString("asked_by_name"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
