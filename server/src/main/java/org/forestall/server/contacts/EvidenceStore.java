package org.forestall.server.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.EvidenceKind;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of each piece of evidence; its file lies beside. */
@Component
class EvidenceStore {

    private static final String SEALED_AS = "evidence";

    private final JdbcClient jdbc;
    private final ContactSeal seal;

    EvidenceStore(JdbcClient jdbc, ContactSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /**
     * A piece of evidence.
     *
     * @param file none where it is kept elsewhere, under its reference
     */
    record Evidence(
            long id,
            CaseId caseId,
            int unitId,
            EvidenceKind proof,
            String takenBy,
            Instant takenAt,
            Instant addedAt,
            EvidenceFiles.@Nullable Kept file,
            EvidenceDetails details) {}

    void add(CaseFile file, Evidence evidence, Actor actor) {
        Transactions.assertActive();
        EvidenceFiles.Kept kept = evidence.file();
        jdbc.sql("""
                        insert into evidence (id, case_id, unit_id, proof, taken_by, added_by, taken_at, added_at,
                                              media_type, bytes, sha256, sealed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(evidence.id())
                .param(file.id().value())
                .param(file.place().unitId())
                .param(evidence.proof().name())
                .param(evidence.takenBy())
                .param(actor.id())
                .param(Timestamp.from(evidence.takenAt()))
                .param(Timestamp.from(evidence.addedAt()))
                .param(kept == null ? null : kept.type().mime())
                .param(kept == null ? null : kept.bytes())
                .param(kept == null ? null : kept.sha256())
                .param(seal.seal(SEALED_AS, evidence.id(), evidence.details()))
                .update();
    }

    Optional<Evidence> find(long id) {
        return jdbc.sql("select * from evidence where id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** Newest first. */
    List<Evidence> of(CaseId id) {
        return jdbc.sql("select * from evidence where case_id = ? order by id desc")
                .param(id.value())
                .query((row, i) -> read(row))
                .list();
    }

    private Evidence read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String mime = row.getString("media_type");
        EvidenceFiles.Kept file = mime == null
                ? null
                : new EvidenceFiles.Kept(
                        MediaType.ofMime(mime).orElseThrow(), row.getLong("bytes"), row.getBytes("sha256"));
        return new Evidence(
                id,
                new CaseId(row.getLong("case_id")),
                row.getInt("unit_id"),
                EvidenceKind.valueOf(row.getString("proof")),
                row.getString("taken_by"),
                row.getTimestamp("taken_at").toInstant(),
                row.getTimestamp("added_at").toInstant(),
                file,
                seal.open(SEALED_AS, id, row.getBytes("sealed"), EvidenceDetails.class));
    }
}
