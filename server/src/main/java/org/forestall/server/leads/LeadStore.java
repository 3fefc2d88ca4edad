package org.forestall.server.leads;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.leads.format.LeadContent;
import org.forestall.server.platform.Sealer;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps leads verbatim and sealed, with every revision. */
@Component
class LeadStore {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Sealer sealer;
    private final JsonMapper json;

    LeadStore(JdbcTemplate jdbc, JdbcClient client, Sealer sealer, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.sealer = sealer;
        this.json = json;
    }

    /** What makes two messages one lead. */
    record Key(int sourceId, String sourceRef) {}

    record Known(long id, long caseId, int unitId, byte[] hash, int revision) {}

    /** A lead that has found its person, unit and case. */
    record NewLead(
            long id,
            Key key,
            PreparedLead.Usable lead,
            int unitId,
            long caseId,
            long personId,
            CaseEvent.Judgement judgement,
            Instant feedbackDueAt) {}

    Map<Key, Known> find(Collection<Key> keys) {
        Map<Key, Known> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        client.sql("""
                        select l.id, l.source_id, l.source_ref, l.case_id, l.unit_id, l.content_hash, l.revision
                        from unnest(?::int[], ?::text[]) as asked (source_id, source_ref)
                        join lead l using (source_id, source_ref)""")
                .params(List.of(
                        keys.stream().map(Key::sourceId).toArray(Integer[]::new),
                        keys.stream().map(Key::sourceRef).toArray(String[]::new)))
                .query(row -> {
                    found.put(
                            new Key(row.getInt("source_id"), row.getString("source_ref")),
                            new Known(
                                    row.getLong("id"),
                                    row.getLong("case_id"),
                                    row.getInt("unit_id"),
                                    row.getBytes("content_hash"),
                                    row.getInt("revision")));
                });
        return found;
    }

    List<Long> newIds(int count) {
        return client.sql("select nextval('lead_id_seq') from generate_series(1, ?)")
                .param(count)
                .query(Long.class)
                .list();
    }

    void insert(List<NewLead> leads, Instant now) {
        Transactions.assertActive();
        jdbc.batchUpdate("""
                insert into lead (id, source_id, source_ref, unit_id, case_id, person_id, issued_at, received_at, family,
                                  source_grade, fraud_type, suggested_type, suggested_confidence, grade, score, reasons,
                                  content_hash, revision, sealed, feedback_due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, 1, ?, ?)""", leads.stream().map(lead -> columns(lead, now)).toList());
        insertRevisions(leads.stream()
                .map(l -> revision(l.id(), 1, l.unitId(), l.lead(), now))
                .toList());
    }

    /** Keeps a revision: the lead shows its newest content, and every earlier one stays. */
    void revise(Known known, PreparedLead.Usable lead, Instant now) {
        Transactions.assertActive();
        int revision = known.revision() + 1;
        client.sql("update lead set content_hash = ?, revision = ?, sealed = ? where id = ?")
                .params(
                        lead.hash(),
                        revision,
                        sealer.seal(lead.raw().toJson(), place(known.id(), revision)),
                        known.id())
                .update();
        insertRevisions(List.<@Nullable Object[]>of(revision(known.id(), revision, known.unitId(), lead, now)));
    }

    private void insertRevisions(List<@Nullable Object[]> rows) {
        jdbc.batchUpdate("""
                insert into lead_revision (lead_id, revision, unit_id, received_at, content_hash, sealed)
                values (?, ?, ?, ?, ?, ?)""", rows);
    }

    private @Nullable Object[] revision(long id, int revision, int unit, PreparedLead.Usable lead, Instant now) {
        return new @Nullable Object[] {
            id,
            revision,
            unit,
            Timestamp.from(now),
            lead.hash(),
            sealer.seal(lead.raw().toJson(), place(id, revision))
        };
    }

    private @Nullable Object[] columns(NewLead lead, Instant now) {
        LeadContent content = lead.lead().content();
        PreparedLead.Suggestion suggestion = lead.lead().suggestion();
        return new @Nullable Object[] {
            lead.id(),
            lead.key().sourceId(),
            lead.key().sourceRef(),
            lead.unitId(),
            lead.caseId(),
            lead.personId(),
            Timestamp.from(content.issuedAt()),
            Timestamp.from(now),
            content.family().name(),
            nameOf(content.sourceGrade()),
            nameOf(content.fraudType()),
            suggestion == null ? null : suggestion.type().name(),
            suggestion == null ? null : suggestion.confidence(),
            lead.judgement().grade().name(),
            lead.judgement().score(),
            json.writeValueAsString(lead.judgement().reasons()),
            lead.lead().hash(),
            sealer.seal(lead.lead().raw().toJson(), place(lead.id(), 1)),
            Timestamp.from(lead.feedbackDueAt())
        };
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static String place(long id, int revision) {
        return "lead:" + id + ":" + revision;
    }
}
