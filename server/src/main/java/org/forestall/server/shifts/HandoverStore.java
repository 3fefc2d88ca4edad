package org.forestall.server.shifts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps handovers and their lines. */
@Component
class HandoverStore {

    /** Any number; with the unit's it names the lock on one unit's ledger. */
    private static final int LEDGER = 23_001;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final HandoverRows rows;

    HandoverStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new HandoverRows(jdbc, json);
    }

    long add(int unitId, @Nullable Post post, long from, Instant now) {
        Transactions.assertActive();
        return jdbc.sql("insert into handover (unit_id, post, from_staff, state, built_at) values (?, ?, ?, 'OPEN', ?)"
                        + " returning id")
                .param(unitId)
                .param(RosterStore.name(post))
                .param(from)
                .param(Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /** The handover, which nobody else changes until the transaction ends. */
    Optional<Handover> lock(long id) {
        Transactions.assertActive();
        return rows.where("where h.id = ? for update", id).stream().findFirst();
    }

    /** The one somebody is in the middle of, locked. */
    Optional<Handover> lockOpenOf(long staffId) {
        Transactions.assertActive();
        return rows.where("where h.from_staff = ? and h.state = 'OPEN' for update", staffId).stream()
                .findFirst();
    }

    Optional<Handover> find(long id) {
        return rows.where("where h.id = ?", id).stream().findFirst();
    }

    Optional<Handover> openOf(long staffId) {
        return rows.where("where h.from_staff = ? and h.state = 'OPEN'", staffId).stream()
                .findFirst();
    }

    List<Handover> openIn(Collection<Integer> unitIds) {
        return rows.where("where h.unit_id = any (?) and h.state = 'OPEN' order by h.built_at, h.id", (Object)
                unitIds.toArray(Integer[]::new));
    }

    /** Running handovers with a line that is offered to somebody. */
    List<Handover> offeredTo(long staffId) {
        return rows.where("""
                where h.state = 'OPEN' and exists (select 1 from handover_line l
                    where l.handover_id = h.id and l.state = 'WAITING' and l.offered_to = ?)
                order by h.id""", staffId);
    }

    /** The ledger of these units, the newest first. */
    List<Handover> ledger(Collection<Integer> unitIds, int limit, int offset) {
        return rows.where(
                "where h.unit_id = any (?) order by coalesce(h.signed_at, h.built_at) desc, h.id desc limit ? offset ?",
                unitIds.toArray(Integer[]::new),
                limit,
                offset);
    }

    /** These handovers, in the order of their numbers, which nobody else changes until the transaction ends. */
    List<Handover> lockAll(Collection<Long> ids) {
        Transactions.assertActive();
        return rows.where("where h.id = any (?) order by h.id for update", (Object) ids.toArray(Long[]::new));
    }

    /** When the first of the lines that wait should be answered; none where nothing waits. */
    Optional<Instant> firstAnswerBy(long handoverId) {
        return jdbc.sql("""
                        select answer_by from handover_line where handover_id = ? and state = 'WAITING'
                        order by answer_by limit 1""")
                .param(handoverId)
                .query((row, i) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    void keep(Handover handover, HandoverLine line) {
        Transactions.assertActive();
        HandoverLine.Situation situation = line.situation();
        HandoverLine.Offer offer = line.offer();
        HandoverLine.Answer answer = line.answer();
        jdbc.sql("""
                        insert into handover_line (handover_id, n, unit_id, case_id, grade, stage, victim_state, due_kind,
                            due_at, held_since, facts, state, offered_to, offered_post, offered_at, answer_by, rung,
                            answered_by, answered_at, declined_by, declined_at, decline_reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (handover_id, n) do update set
                            grade = excluded.grade, stage = excluded.stage, victim_state = excluded.victim_state,
                            due_kind = excluded.due_kind, due_at = excluded.due_at, held_since = excluded.held_since,
                            facts = excluded.facts, state = excluded.state, offered_to = excluded.offered_to,
                            offered_post = excluded.offered_post, offered_at = excluded.offered_at,
                            answer_by = excluded.answer_by, rung = excluded.rung, answered_by = excluded.answered_by,
                            answered_at = excluded.answered_at, declined_by = excluded.declined_by,
                            declined_at = excluded.declined_at, decline_reason = excluded.decline_reason""")
                .param(handover.id())
                .param(line.n())
                .param(handover.unitId())
                .param(line.caseId().value())
                .param(situation.grade().name())
                .param(situation.stage().name())
                .param(situation.victimState().name())
                .param(situation.due().kind().name())
                .param(Timestamp.from(situation.due().dueAt()))
                .param(Timestamp.from(situation.heldSince()))
                .param(json.writeValueAsString(situation.facts()))
                .param(line.state().name())
                .param(offer.to())
                .param(RosterStore.name(offer.post()))
                .param(Timestamp.from(offer.at()))
                .param(Timestamp.from(offer.answerBy()))
                .param(offer.rung())
                .param(answer.by())
                .param(timestamp(answer.at()))
                .param(answer.declinedBy())
                .param(timestamp(answer.declinedAt()))
                .param(answer.reason() == null ? null : answer.reason().name())
                .update();
    }

    /** The newest entry of a unit's ledger; nobody adds another until the transaction ends. */
    Optional<Handover> lockLedger(int unitId) {
        Transactions.assertActive();
        jdbc.sql("select pg_advisory_xact_lock(?, ?)").params(LEDGER, unitId).query(row -> {});
        return rows
                .where("where h.unit_id = ? and h.state = 'SIGNED' order by h.ledger_no desc limit 1", unitId)
                .stream()
                .findFirst();
    }

    void seal(Handover handover, Handover.Seal seal) {
        Transactions.assertActive();
        jdbc.sql("""
                        update handover set state = 'SIGNED', signed_at = ?, ledger_no = ?, previous_digest = ?,
                            names = ?::jsonb, digest = ?
                        where id = ?""")
                .param(Timestamp.from(seal.signedAt()))
                .param(seal.number())
                .param(seal.previous())
                .param(json.writeValueAsString(seal.names()))
                .param(seal.digest())
                .param(handover.id())
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
