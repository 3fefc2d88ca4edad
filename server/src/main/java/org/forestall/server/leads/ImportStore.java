package org.forestall.server.leads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forestall.server.access.Actor;
import org.forestall.server.leads.format.FieldProblem;
import org.forestall.server.leads.format.VerdictCsv;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps imports and the verdict of their every row; progress and verdicts go with the leads in one transaction. */
@Component
class ImportStore {

    private static final TypeReference<Map<String, String>> PROBLEM = new TypeReference<>() {};
    private static final TypeReference<List<FieldProblem>> REASONS = new TypeReference<>() {};
    private static final String SELECT = "select * from import_job";
    private static final int ROWS_FETCHED = 1_000;
    /** Who reads an import says so every few seconds; when nothing was said for so long, another may. */
    static final Duration LEASE = Duration.ofSeconds(10);

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final JsonMapper json;
    /** This process; another node, and this one after a restart, has another. */
    private final UUID holder = UUID.randomUUID();

    ImportStore(JdbcTemplate jdbc, JdbcClient client, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.json = json;
    }

    /** The import is somebody else's by now: he goes on with it, and nothing of this reading is kept. */
    static final class LeaseLost extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        LeaseLost(long id) {
            super("import " + id + " is read by another process");
        }
    }

    /**
     * An import that nobody reads.
     *
     * @param kept whether its whole file was kept, somewhere
     * @param silentFor how long nobody has read it
     */
    record Orphan(long id, int unitId, boolean kept, Duration silentFor) {}

    /** A new import, which this process holds. */
    long begin(Actor by, String fileName, @Nullable String source, Instant at) {
        return client.sql("""
                        insert into import_job (unit_id, file_name, source_code, started_by, started_by_name, started_at,
                                                state, bytes_total, holder, leased_until)
                        values (?, ?, ?, ?, ?, ?, 'RUNNING', 0, ?, clock_timestamp() + make_interval(secs => ?)) returning id""")
                .param(by.unitId())
                .param(fileName)
                .param(source)
                .param(by.id())
                .param(by.name())
                .param(Timestamp.from(at))
                .param(holder)
                .param(LEASE.toSeconds())
                .query(Long.class)
                .single();
    }

    void size(long id, long bytes) {
        client.sql("update import_job set bytes_total = ? where id = ?")
                .params(bytes, id)
                .update();
    }

    Optional<ImportJob> find(long id) {
        return client.sql(SELECT + " where id = ?").param(id).query(this::map).optional();
    }

    List<ImportJob> newest(int limit, long offset) {
        return client.sql(SELECT + " order by id desc limit ? offset ?")
                .params(limit, offset)
                .query(this::map)
                .list();
    }

    long count(int atMost) {
        return client.sql("select count(*) from (select 1 from import_job limit ?) counted")
                .param(atMost)
                .query(Long.class)
                .single();
    }

    /** This process still reads these. */
    void hold(Collection<Long> ids) {
        client.sql("""
                        update import_job set leased_until = clock_timestamp() + make_interval(secs => ?)
                        where id = any (?) and holder = ? and state = 'RUNNING'""")
                .params(LEASE.toSeconds(), ids.toArray(Long[]::new), holder)
                .update();
    }

    /** Imports that a stopped process left in the middle; they stay locked until the transaction ends. */
    List<Orphan> lockOrphans() {
        Transactions.assertActive();
        return client.sql("""
                        select id, unit_id, bytes_total > 0 as kept,
                               coalesce(extract(epoch from clock_timestamp() - leased_until), 0)::bigint as silent
                        from import_job
                        where state = 'RUNNING' and (leased_until is null or leased_until < clock_timestamp())
                        order by id for update skip locked""")
                .query((row, i) -> new Orphan(
                        row.getLong("id"),
                        row.getInt("unit_id"),
                        row.getBoolean("kept"),
                        Duration.ofSeconds(row.getLong("silent"))))
                .list();
    }

    /** From now on this process reads it. */
    void take(long id) {
        client.sql("""
                        update import_job set holder = ?, leased_until = clock_timestamp() + make_interval(secs => ?)
                        where id = ?""").params(holder, LEASE.toSeconds(), id).update();
    }

    /**
     * Keeps a batch's verdicts and how far the file is read.
     *
     * @throws LeaseLost when another process reads it by now
     */
    void progress(long id, List<Verdict> verdicts, long bytesRead) {
        Transactions.assertActive();
        Receipt sums = Receipt.of(verdicts);
        int mine = client.sql("""
                        update import_job set bytes_read = ?, rows_done = rows_done + ?, accepted = accepted + ?,
                               joined = joined + ?, duplicate = duplicate + ?, revised = revised + ?,
                               quarantined = quarantined + ?
                        where id = ? and holder = ? and state = 'RUNNING'""")
                .params(
                        bytesRead,
                        sums.received(),
                        sums.accepted(),
                        sums.joined(),
                        sums.duplicate(),
                        sums.revised(),
                        sums.quarantined(),
                        id,
                        holder)
                .update();
        if (mine == 0) {
            throw new LeaseLost(id);
        }
        addVerdicts(id, verdicts);
    }

    private void addVerdicts(long id, List<Verdict> verdicts) {
        jdbc.batchUpdate(
                """
                insert into import_verdict (import_id, row_number, source_code, source_ref, verdict, case_id, reasons)
                values (?, ?, ?, ?, ?, ?, ?::jsonb)""",
                verdicts.stream()
                        .map(v -> new @Nullable Object[] {
                            id,
                            v.row(),
                            printable(v.source()),
                            printable(v.sourceRef()),
                            v.verdict().name(),
                            v.caseNumber(),
                            v.reasons().isEmpty() ? null : json.writeValueAsString(v.reasons())
                        })
                        .toList());
    }

    /** The import is over; false when it is another process's by now, and nothing is said. */
    boolean finish(long id, ImportJob.State state, @Nullable Map<String, String> problem, Instant at) {
        return client.sql("""
                        update import_job set state = ?, problem = ?::jsonb, finished_at = ?, bytes_read = bytes_total,
                               leased_until = null
                        where id = ? and holder = ? and state = 'RUNNING'""")
                        .param(state.name())
                        .param(problem == null ? null : json.writeValueAsString(problem))
                        .param(Timestamp.from(at))
                        .param(id)
                        .param(holder)
                        .update()
                == 1;
    }

    List<Verdict> verdicts(long id, long afterRow, int limit) {
        return client.sql("""
                        select row_number, source_code, source_ref, verdict, case_id, reasons from import_verdict
                        where import_id = ? and row_number > ? order by row_number limit ?""").params(id, afterRow, limit).query(this::verdict).list();
    }

    /** Writes every verdict as CSV, a thousand rows in memory at a time. */
    void writeCsv(long id, Writer writer) {
        try {
            VerdictCsv csv = new VerdictCsv(writer);
            csv.writeHeading();
            long after = 0;
            List<Verdict> rows = verdicts(id, after, ROWS_FETCHED);
            while (!rows.isEmpty()) {
                for (Verdict v : rows) {
                    csv.write(new VerdictCsv.Row(
                            v.row(), v.source(), v.sourceRef(), v.verdict().name(), v.caseNumber(), v.reasons()));
                }
                after = rows.getLast().row();
                rows = verdicts(id, after, ROWS_FETCHED);
            }
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Verdict verdict(ResultSet row, int index) throws SQLException {
        long caseId = row.getLong("case_id");
        Long caseNumber = row.wasNull() ? null : caseId;
        String reasons = row.getString("reasons");
        return new Verdict(
                row.getLong("row_number"),
                row.getString("source_code"),
                row.getString("source_ref"),
                VerdictKind.valueOf(row.getString("verdict")),
                caseNumber,
                null,
                reasons == null ? List.of() : json.readValue(reasons, REASONS));
    }

    private ImportJob map(ResultSet row, int index) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        String problem = row.getString("problem");
        return new ImportJob(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("source_code"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("started_by_name"),
                ImportJob.State.valueOf(row.getString("state")),
                row.getLong("bytes_total"),
                row.getLong("bytes_read"),
                row.getLong("rows_done"),
                row.getLong("accepted"),
                row.getLong("joined"),
                row.getLong("duplicate"),
                row.getLong("revised"),
                row.getLong("quarantined"),
                problem == null ? null : json.readValue(problem, PROBLEM));
    }

    /** PostgreSQL's text holds no NUL; a reference is cut where nobody would read on. */
    private static @Nullable String printable(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replace("\u0000", "");
        return clean.length() <= 200 ? clean : clean.substring(0, 200);
    }
}
