package org.forestall.server.leads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.forestall.engine.Reason;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.leads.format.RawLead;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.PersonLabel;
import org.forestall.server.persons.Persons;
import org.forestall.server.platform.Page;
import org.forestall.server.platform.PageRequest;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Sealer;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads leads for people, in their scope; opening one's personal fields is a look, and on record. */
@Component
class ReadLeads {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final Set<String> PERSONAL = Set.of(
            "person.name",
            "person.phone",
            "person.idNumber",
            "person.address",
            "text",
            "signals.suspectPhones",
            "signals.suspectAccounts");
    private static final String MASK = "●●●";
    private static final String SELECT = """
            select l.*, s.code as code, s.name as source_name from lead l join lead_source s on s.id = l.source_id""";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Persons persons;
    private final Units units;
    private final Sealer sealer;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final JsonMapper json;

    ReadLeads(
            JdbcClient jdbc,
            Transactions transactions,
            Persons persons,
            Units units,
            Sealer sealer,
            AuditTrail audit,
            InstantSource clock,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.persons = persons;
        this.units = units;
        this.sealer = sealer;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /** Which leads a list shows; null does not narrow. */
    record Filter(
            @Nullable String source,
            @Nullable String family,
            @Nullable Long caseNumber) {}

    private record Row(LeadView view, PersonId person, int score, List<Reason> reasons, byte[] sealed) {}

    Page<LeadView> list(Actor actor, Filter filter, PageRequest request) {
        actor.require(Permission.LEAD_VIEW);
        return transactions.in(actor.scope(), () -> {
            List<String> clauses = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            add(clauses, values, "s.code = ?", filter.source());
            add(clauses, values, "l.family = ?", filter.family());
            add(clauses, values, "l.case_id = ?", filter.caseNumber());
            String where = clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
            List<Row> rows = jdbc.sql(SELECT + where + " order by l.received_at desc, l.id desc limit " + request.size()
                            + " offset " + request.offset())
                    .params(values)
                    .query(this::map)
                    .list();
            long count = jdbc.sql("select count(*) from (select 1 from lead l join lead_source s on s.id = l.source_id"
                            + where + " limit " + (Page.COUNTED_AT_MOST + 1) + ") counted")
                    .params(values)
                    .query(Long.class)
                    .single();
            return Page.of(labelled(rows), request, count);
        });
    }

    LeadView.Detail one(Actor actor, long id) {
        actor.require(Permission.LEAD_VIEW);
        return transactions.in(actor.scope(), () -> {
            Row row = row(id);
            Map<String, String> masked = new LinkedHashMap<>(fields(row));
            masked.replaceAll((field, value) -> PERSONAL.contains(field) ? MASK : value);
            return new LeadView.Detail(
                    labelled(List.of(row)).getFirst(),
                    masked,
                    new LeadView.Assessment(row.view().grade(), row.score(), row.reasons()),
                    revisions(id));
        });
    }

    /** The fields as they came. */
    Map<String, String> reveal(Actor actor, long id) {
        actor.require(Permission.PERSON_REVEAL);
        return transactions.in(actor.scope(), () -> {
            Row row = row(id);
            AuditEntry entry =
                    AuditEntry.of("lead.reveal", "lead", id, row.view().unit().id());
            audit.record(actor, entry, clock.instant());
            return fields(row);
        });
    }

    private Row row(long id) {
        return jdbc.sql(SELECT + " where l.id = ?")
                .param(id)
                .query(this::map)
                .optional()
                .orElseThrow(() -> new Refused(LeadRefusal.NOT_FOUND));
    }

    private Map<String, String> fields(Row row) {
        String place = LeadStore.place(row.view().id(), row.view().revision());
        return RawLead.fromJson(sealer.open(row.sealed(), place)).fields();
    }

    private List<LeadView.RevisionLine> revisions(long id) {
        return jdbc.sql("select revision, received_at from lead_revision where lead_id = ? order by revision")
                .param(id)
                .query((row, i) -> new LeadView.RevisionLine(
                        row.getInt(1), row.getTimestamp(2).toInstant()))
                .list();
    }

    private List<LeadView> labelled(List<Row> rows) {
        Map<PersonId, PersonLabel> labels =
                persons.labels(rows.stream().map(Row::person).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> withPerson(row.view(), labels.get(row.person())))
                .toList();
    }

    private static LeadView withPerson(LeadView v, @Nullable PersonLabel person) {
        return new LeadView(
                v.id(),
                v.source(),
                v.sourceRef(),
                v.issuedAt(),
                v.receivedAt(),
                v.family(),
                v.sourceGrade(),
                v.grade(),
                v.fraudType(),
                v.suggestedType(),
                person,
                v.caseNumber(),
                v.unit(),
                v.revision(),
                v.feedback());
    }

    private Row map(ResultSet row, int index) throws SQLException {
        Timestamp feedbackAt = row.getTimestamp("feedback_at");
        String suggested = row.getString("suggested_type");
        LeadView view = new LeadView(
                row.getLong("id"),
                new LeadView.SourceRef(row.getString("code"), row.getString("source_name")),
                row.getString("source_ref"),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("received_at").toInstant(),
                row.getString("family"),
                row.getString("source_grade"),
                row.getString("grade"),
                row.getString("fraud_type"),
                suggested == null ? null : new LeadView.Suggested(suggested, row.getDouble("suggested_confidence")),
                null,
                row.getLong("case_id"),
                units.get(row.getInt("unit_id")).ref(),
                row.getInt("revision"),
                new LeadView.Feedback(
                        row.getString("feedback_state"),
                        row.getString("feedback_outcome"),
                        feedbackAt == null ? null : feedbackAt.toInstant()));
        return new Row(
                view,
                new PersonId(row.getLong("person_id")),
                row.getInt("score"),
                json.readValue(row.getString("reasons"), REASONS),
                row.getBytes("sealed"));
    }

    private static void add(List<String> clauses, List<Object> values, String clause, @Nullable Object value) {
        if (value != null) {
            clauses.add(clause);
            values.add(value);
        }
    }
}
