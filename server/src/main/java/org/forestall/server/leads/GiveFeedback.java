package org.forestall.server.leads;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.RestingFiles;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands sources what became of their own leads, in the order in which it became known, and notes what they have. Nothing
 * personal goes out: their own reference, what happened, the type, sums with their basis, and times.
 *
 * <p>Refuses with SOURCE_KEY_NEEDED, SOURCE_UNKNOWN.
 */
@Component
class GiveFeedback {

    private static final int AT_MOST = 500;

    private final JdbcClient jdbc;
    private final SourceRegistry sources;
    private final CaseWork cases;
    private final RestingFiles files;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    GiveFeedback(
            JdbcClient jdbc,
            SourceRegistry sources,
            CaseWork cases,
            RestingFiles files,
            Transactions transactions,
            AuditTrail audit,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.cases = cases;
        this.files = files;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** INTERIM while the case is under watch: another answer follows. */
    enum Kind {
        INTERIM,
        FINAL
    }

    /** Sums in the profile's currency, and what they rest on. */
    record Money(@Nullable BigDecimal atRisk, @Nullable BigDecimal moved, String basis) {}

    /**
     * What a source hears of one of its leads.
     *
     * @param number the cursor
     * @param confirmedType the scam as it turned out; null where nobody confirmed one
     */
    record Feedback(
            long number,
            String sourceRef,
            Instant receivedAt,
            Kind kind,
            String outcome,
            @Nullable String confirmedType,
            @Nullable Money money,
            Instant at) {}

    /** @param next ask for what comes after this */
    record Fetched(List<Feedback> items, long next) {}

    /** What comes after a number; asking so says that everything up to it has arrived. */
    Fetched fetch(Actor source, long after) {
        requireSource(source);
        return transactions.in(RowScope.all(), () -> {
            if (after > 0) {
                sent(source, (int) source.id(), after);
            }
            List<Feedback> items = after((int) source.id(), after, AT_MOST);
            return new Fetched(items, items.isEmpty() ? after : items.getLast().number());
        });
    }

    int acknowledge(Actor source, long upTo) {
        requireSource(source);
        return transactions.in(RowScope.all(), () -> sent(source, (int) source.id(), upTo));
    }

    /** Somebody has handed the file over to a source that cannot ask. */
    int acknowledgeFor(Actor actor, String code, long upTo) {
        actor.require(Permission.LEAD_MEND);
        return transactions.in(actor.scope(), () -> sent(actor, idOf(code), upTo));
    }

    /** For a file; the look is on record. */
    List<Feedback> export(Actor actor, String code, long after) {
        actor.require(Permission.LEAD_VIEW);
        return transactions.in(actor.scope(), () -> {
            int id = idOf(code);
            audit.record(actor, AuditEntry.of("source.feedback-export", "source", id, actor.unitId()), clock.instant());
            return after(id, after, Integer.MAX_VALUE);
        });
    }

    private int idOf(String code) {
        return sources.find(code)
                .orElseThrow(() -> new Refused(LeadRefusal.SOURCE_UNKNOWN))
                .id();
    }

    private static void requireSource(Actor actor) {
        if (actor.kind() != Actor.Kind.SOURCE) {
            throw new Refused(LeadRefusal.SOURCE_KEY_NEEDED);
        }
    }

    private List<Feedback> after(int sourceId, long after, int atMost) {
        return jdbc.sql("""
                        select feedback_number, source_ref, received_at, feedback_state, feedback_sent_at, feedback_outcome,
                               feedback_type, feedback_at_risk, feedback_moved, feedback_basis, feedback_at
                        from lead where source_id = ? and feedback_number > ? order by feedback_number limit ?""")
                .params(sourceId, after, atMost)
                .query(GiveFeedback::map)
                .list();
    }

    /** The cases first, as every command goes, then the leads. */
    private int sent(Actor by, int sourceId, long upTo) {
        Transactions.assertActive();
        Instant now = clock.instant();
        List<CaseId> ids = jdbc.sql("""
                        select distinct case_id from lead
                        where source_id = ? and feedback_number <= ? and feedback_sent_at is null""")
                .params(sourceId, upTo)
                .query((row, i) -> new CaseId(row.getLong(1)))
                .list();
        if (ids.isEmpty()) {
            return 0;
        }
        cases.lock(ids);
        Map<CaseId, List<Recorded>> records = new HashMap<>();
        jdbc.sql("""
                        update lead set feedback_sent_at = ?,
                               feedback_state = case feedback_state when 'READY' then 'SENT' else feedback_state end
                        where source_id = ? and feedback_number <= ? and feedback_sent_at is null and case_id = any (?)
                        returning id, case_id""")
                .param(Timestamp.from(now))
                .param(sourceId)
                .param(upTo)
                .param(ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query(row -> {
                    records.computeIfAbsent(new CaseId(row.getLong("case_id")), id -> new ArrayList<>())
                            .add(Recorded.of(new CaseRecord.FeedbackSent(row.getLong("id"))));
                });
        files.lookBack(by, records, now);
        return records.values().stream().mapToInt(List::size).sum();
    }

    private static Feedback map(ResultSet row, int index) throws SQLException {
        String basis = row.getString("feedback_basis");
        String outcome = row.getString("feedback_outcome");
        return new Feedback(
                row.getLong("feedback_number"),
                row.getString("source_ref"),
                row.getTimestamp("received_at").toInstant(),
                outcome.equals(FeedbackOfLeads.UNDER_WATCH) ? Kind.INTERIM : Kind.FINAL,
                outcome,
                row.getString("feedback_type"),
                basis == null
                        ? null
                        : new Money(row.getBigDecimal("feedback_at_risk"), row.getBigDecimal("feedback_moved"), basis),
                row.getTimestamp("feedback_at").toInstant());
    }
}
