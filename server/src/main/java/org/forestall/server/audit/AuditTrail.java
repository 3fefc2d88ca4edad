package org.forestall.server.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes audit records inside the command's own transaction; {@link AuditChain} links them afterwards. */
@Component
public class AuditTrail {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    AuditTrail(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void record(Actor actor, AuditEntry entry, Instant at) {
        record(actor, List.of(entry), at);
    }

    /** Many entries of one command at once. */
    public void record(Actor actor, List<AuditEntry> entries, Instant at) {
        Transactions.assertActive();
        jdbc.batchUpdate(
                """
                insert into audit_record (at, actor_kind, actor_id, action, subject_kind, subject_id, unit_id, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
                entries.stream()
                        .map(e -> new Object[] {
                            Timestamp.from(at),
                            actor.kind().name(),
                            actor.id(),
                            e.action(),
                            e.subjectKind(),
                            e.subjectId(),
                            e.unitId(),
                            json.writeValueAsString(e.detail())
                        })
                        .toList());
    }
}
