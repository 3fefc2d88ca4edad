package org.forestall.server.leads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forestall.server.leads.format.FieldProblem;
import org.forestall.server.leads.format.RawLead;
import org.forestall.server.platform.Sealer;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what cannot be used as it stands, verbatim and sealed; the same row twice is one entry. */
@Component
class QuarantineStore {

    private static final TypeReference<List<FieldProblem>> PROBLEMS = new TypeReference<>() {};
    private static final String COLUMNS =
            "id, fingerprint, source_code, source_ref, origin, received_at, reasons, sealed, state, lead_id";
    private static final int LONGEST_CODE = 200;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Sealer sealer;
    private final JsonMapper json;

    QuarantineStore(JdbcTemplate jdbc, JdbcClient client, Sealer sealer, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.sealer = sealer;
        this.json = json;
    }

    enum State {
        OPEN,
        MENDED,
        DISCARDED
    }

    record Entry(
            long id,
            UUID fingerprint,
            @Nullable String source,
            @Nullable String sourceRef,
            Origin origin,
            Instant receivedAt,
            List<FieldProblem> reasons,
            State state,
            @Nullable Long leadId) {}

    void add(List<PreparedLead.Unusable> leads, Origin origin, int unitId, Instant now) {
        Transactions.assertActive();
        jdbc.batchUpdate(
                """
                insert into quarantine (unit_id, fingerprint, source_code, source_ref, origin, received_at, reasons, sealed)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict (fingerprint) do nothing""",
                leads.stream()
                        .map(lead -> new @Nullable Object[] {
                            unitId,
                            lead.fingerprint(),
                            cut(lead.raw().get("source")),
                            cut(lead.raw().get("sourceRef")),
                            origin.name(),
                            Timestamp.from(now),
                            json.writeValueAsString(lead.problems()),
                            sealer.seal(lead.raw().toJson(), place(lead.fingerprint()))
                        })
                        .toList());
    }

    Optional<Entry> find(long id) {
        return client.sql("select " + COLUMNS + " from quarantine where id = ?")
                .param(id)
                .query(this::map)
                .optional();
    }

    Optional<Entry> lock(long id) {
        return client.sql("select " + COLUMNS + " from quarantine where id = ? for update")
                .param(id)
                .query(this::map)
                .optional();
    }

    /** Mended, and still unusable: what is wrong now, and the fields as they are now; what came stays beside. */
    void stillUnusable(Entry entry, RawLead mended, List<FieldProblem> problems) {
        Transactions.assertActive();
        client.sql("update quarantine set reasons = ?::jsonb, mended_sealed = ? where id = ?")
                .param(json.writeValueAsString(problems))
                .param(sealer.seal(mended.toJson(), place(entry.fingerprint())))
                .param(entry.id())
                .update();
    }

    /** The fields as they came, or as somebody has mended them since. */
    RawLead open(Entry entry) {
        byte[] sealed = client.sql("select coalesce(mended_sealed, sealed) from quarantine where id = ?")
                .param(entry.id())
                .query((row, i) -> row.getBytes(1))
                .single();
        return RawLead.fromJson(sealer.open(sealed, place(entry.fingerprint())));
    }

    List<Entry> list(State state, @Nullable String source, int limit, long offset) {
        return client.sql("select " + COLUMNS + """
                         from quarantine where state = ? and (?::text is null or source_code = ?)
                        order by received_at desc, id desc limit ? offset ?""")
                .param(state.name())
                .param(source)
                .param(source)
                .param(limit)
                .param(offset)
                .query(this::map)
                .list();
    }

    long count(State state, @Nullable String source, int atMost) {
        return client.sql("""
                        select count(*) from (select 1 from quarantine
                            where state = ? and (?::text is null or source_code = ?) limit ?) counted""")
                .param(state.name())
                .param(source)
                .param(source)
                .param(atMost)
                .query(Long.class)
                .single();
    }

    void settle(Entry entry, State state, @Nullable Long leadId, @Nullable String reason, long by, Instant at) {
        client.sql("""
                        update quarantine set state = ?, lead_id = ?, settled_by = ?, settled_at = ?,
                               settled_reason_sealed = ? where id = ?""")
                .param(state.name())
                .param(leadId)
                .param(by)
                .param(Timestamp.from(at))
                .param(reason == null ? null : sealer.seal(reason, place(entry.fingerprint())))
                .param(entry.id())
                .update();
    }

    private Entry map(ResultSet row, int index) throws SQLException {
        long lead = row.getLong("lead_id");
        Long leadId = row.wasNull() ? null : lead;
        return new Entry(
                row.getLong("id"),
                row.getObject("fingerprint", UUID.class),
                row.getString("source_code"),
                row.getString("source_ref"),
                Origin.valueOf(row.getString("origin")),
                row.getTimestamp("received_at").toInstant(),
                json.readValue(row.getString("reasons"), PROBLEMS),
                State.valueOf(row.getString("state")),
                leadId);
    }

    private static @Nullable String cut(@Nullable String text) {
        String clean = text == null ? null : text.replace("\u0000", "");
        return clean == null || clean.length() <= LONGEST_CODE ? clean : clean.substring(0, LONGEST_CODE);
    }

    private static String place(UUID fingerprint) {
        return "quarantine:" + fingerprint;
    }
}
