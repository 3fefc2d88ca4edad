package org.forestall.server.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.Sealer;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The events of cases. Only ever added to; the one place that opens what people wrote in them. */
@Component
class Timeline {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final JsonMapper json;
    private final Sealer sealer;

    Timeline(JdbcTemplate jdbc, JdbcClient client, JsonMapper json, Sealer sealer) {
        this.jdbc = jdbc;
        this.client = client;
        this.json = json;
        this.sealer = sealer;
    }

    /** Adds the happenings of a case that lies in this unit. */
    void add(List<Happening> happenings, java.util.function.ToIntFunction<CaseId> unitOf) {
        Transactions.assertActive();
        jdbc.batchUpdate(
                """
                insert into case_event (case_id, seq, unit_id, at, kind, actor_kind, actor_id, actor_name, data, sealed_note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""",
                happenings.stream()
                        .map(h -> new Object[] {
                            h.caseId().value(),
                            h.seq(),
                            unitOf.applyAsInt(h.caseId()),
                            Timestamp.from(h.at()),
                            h.event().kind(),
                            h.actorKind().name(),
                            h.actorId(),
                            h.actorName(),
                            json.writeValueAsString(h.event()),
                            h.note() == null ? null : sealer.seal(h.note(), place(h.caseId(), h.seq()))
                        })
                        .toList());
    }

    /** A case that goes to another unit takes its past along: the new unit must see it. */
    void moveTo(CaseId id, int unitId) {
        client.sql("update case_event set unit_id = ? where case_id = ?")
                .params(unitId, id.value())
                .update();
        client.sql("update case_track set unit_id = ? where case_id = ?")
                .params(unitId, id.value())
                .update();
    }

    List<Happening> of(CaseId id) {
        return client.sql("""
                        select seq, at, kind, actor_kind, actor_id, actor_name, data, sealed_note
                        from case_event where case_id = ? order by seq""")
                .param(id.value())
                .query((row, i) -> {
                    int seq = row.getInt("seq");
                    byte[] sealed = row.getBytes("sealed_note");
                    return new Happening(
                            id,
                            seq,
                            row.getTimestamp("at").toInstant(),
                            Actor.Kind.valueOf(row.getString("actor_kind")),
                            row.getLong("actor_id"),
                            row.getString("actor_name"),
                            json.readValue(row.getString("data"), CaseEventKinds.classOf(row.getString("kind"))),
                            sealed == null ? null : sealer.open(sealed, place(id, seq)));
                })
                .list();
    }

    /** The events alone: who, when and what, but not what people wrote. */
    List<Past> past(CaseId id) {
        return client.sql("""
                        select at, kind, actor_kind, actor_id, actor_name, data from case_event
                        where case_id = ? order by seq""")
                .param(id.value())
                .query((row, i) -> new Past(
                        row.getTimestamp("at").toInstant(),
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getLong("actor_id"),
                        row.getString("actor_name"),
                        json.readValue(row.getString("data"), CaseEventKinds.classOf(row.getString("kind")))))
                .list();
    }

    /** When attempts on this case came to this outcome. */
    List<Instant> timesOf(CaseId id, TrackOutcome outcome) {
        return times(id, "kind = 'TRACK_RECORDED' and data ->> 'outcome' = ?", outcome.name());
    }

    /** When its leads came. */
    List<Instant> leadsOf(CaseId id) {
        return times(id, "kind in ('OPENED', ?)", "LEAD_JOINED");
    }

    /** Accounts that have had the case or made an attempt on it: none of them is a second person. */
    java.util.Set<Long> workedBy(CaseId id) {
        return java.util.Set.copyOf(
                client.sql("""
                        select distinct actor_id from case_event
                        where case_id = ? and actor_kind in ('PERSON', 'ROBOT') and kind in ('CLAIMED', 'ASSIGNMENT_ACCEPTED', 'HANDED_OVER', 'TRACK_RECORDED', 'STATE_NOTED')""").param(id.value()).query(Long.class).list());
    }

    private List<Instant> times(CaseId id, String where, String value) {
        return client.sql("select at from case_event where case_id = ? and " + where + " order by at")
                .params(id.value(), value)
                .query((row, i) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private static String place(CaseId id, int seq) {
        return "case-note:" + id + ":" + seq;
    }
}
