package org.forestall.server.leads;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sources are still owed, in the reader's scope; the earliest due first. */
@Component
class ShowOwed {

    private static final int AT_MOST = 500;

    private final JdbcClient jdbc;
    private final Units units;
    private final Transactions transactions;
    private final InstantSource clock;

    ShowOwed(JdbcClient jdbc, Units units, Transactions transactions, InstantSource clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param state READY is known and not yet fetched */
    record Owed(
            long lead,

            @com.fasterxml.jackson.annotation.JsonProperty("case")
            long caseNumber,

            LeadView.SourceRef source,
            String sourceRef,
            UnitRef unit,
            String grade,
            String state,
            @Nullable Instant dueAt,
            boolean overdue) {}

    List<Owed> list(Actor reader, @Nullable Integer unitId, boolean overdueOnly) {
        reader.require(Permission.LEAD_VIEW);
        Instant now = clock.instant();
        return transactions.in(
                reader.scope(),
                () -> jdbc.sql("""
                                select l.id, l.case_id, l.source_ref, l.unit_id, l.grade, l.feedback_state, l.feedback_due_at,
                                       s.code, s.name, l.feedback_state = 'OWED' and l.feedback_due_at < :now as overdue
                                from lead l join lead_source s on s.id = l.source_id
                                where l.feedback_state <> 'SENT' and (:unit::int is null or l.unit_id = :unit)
                                  and (not :overdue or (l.feedback_state = 'OWED' and l.feedback_due_at < :now))
                                order by l.feedback_due_at, l.id limit\s""" + AT_MOST)
                        .param("now", Timestamp.from(now))
                        .param("unit", unitId)
                        .param("overdue", overdueOnly)
                        .query((row, i) -> {
                            Timestamp due = row.getTimestamp("feedback_due_at");
                            return new Owed(
                                    row.getLong("id"),
                                    row.getLong("case_id"),
                                    new LeadView.SourceRef(row.getString("code"), row.getString("name")),
                                    row.getString("source_ref"),
                                    units.get(row.getInt("unit_id")).ref(),
                                    row.getString("grade"),
                                    row.getString("feedback_state"),
                                    due == null ? null : due.toInstant(),
                                    row.getBoolean("overdue"));
                        })
                        .list());
    }
}
