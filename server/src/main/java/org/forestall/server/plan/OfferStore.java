package org.forestall.server.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.forestall.engine.Reason;
import org.forestall.engine.policy.Action;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps offers. */
@Component
class OfferStore {

    private static final String SELECT = """
            select id, case_id, unit_id, staff_id, action, state, by_kind, by_id, by_name, recommended_id, recommended_score,
                   override_reason, score, reasons, runner_up, overdue, offered_at, expires_at, answered_at, decline_reason
            from plan_offer
            """;

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OfferStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps a new offer; none where the case or the person waits for another answer already. */
    Optional<Long> add(Offer offer) {
        Transactions.assertActive();
        Offer.Recommended recommended = offer.recommended();
        Offer.RunnerUp runnerUp = offer.score().runnerUp();
        return jdbc.sql("""
                        insert into plan_offer (case_id, unit_id, staff_id, action, state, by_kind, by_id, by_name,
                            recommended_id, recommended_score, override_reason, score, reasons, runner_up, overdue,
                            offered_at, expires_at)
                        values (?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
                        on conflict do nothing returning id""")
                .param(offer.caseId().value())
                .param(offer.unitId())
                .param(offer.staffId())
                .param(offer.action().name())
                .param(offer.by().kind().name())
                .param(offer.by().id())
                .param(offer.by().name())
                .param(recommended == null ? null : recommended.staffId())
                .param(recommended == null ? null : recommended.score())
                .param(offer.override() == null ? null : offer.override().name())
                .param(offer.score().points())
                .param(json.writeValueAsString(offer.score().reasons()))
                .param(runnerUp == null ? null : json.writeValueAsString(runnerUp))
                .param(offer.score().overdue())
                .param(Timestamp.from(offer.times().offered()))
                .param(Timestamp.from(offer.times().expires()))
                .query(Long.class)
                .optional();
    }

    Optional<Offer> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** The offer, which nobody else answers until the transaction ends. Whoever takes it holds the case's lock already. */
    Optional<Offer> lock(long id) {
        Transactions.assertActive();
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** Every offer that waits for an answer, in the caller's scope. */
    List<Offer> open() {
        return jdbc.sql(SELECT + "where state = 'OPEN' order by id")
                .query((row, i) -> read(row))
                .list();
    }

    /** What this person is being asked. */
    Optional<Offer> openOf(long staffId) {
        return jdbc.sql(SELECT + "where state = 'OPEN' and staff_id = ?")
                .param(staffId)
                .query((row, i) -> read(row))
                .optional();
    }

    /** Those of these cases that wait for an answer, locked. */
    List<Offer> lockOpenOf(Collection<CaseId> cases) {
        Transactions.assertActive();
        return jdbc.sql(SELECT + "where state = 'OPEN' and case_id = any (?) order by case_id for update")
                .param(numbers(cases))
                .query((row, i) -> read(row))
                .list();
    }

    /** All of a case, newest first. */
    List<Offer> of(CaseId id) {
        return jdbc.sql(SELECT + "where case_id = ? order by offered_at desc, id desc")
                .param(id.value())
                .query((row, i) -> read(row))
                .list();
    }

    /** All of these units since a time, newest first. */
    List<Offer> since(Instant from, int atMost) {
        return jdbc.sql(SELECT + "where offered_at >= ? order by offered_at desc, id desc limit " + atMost)
                .param(Timestamp.from(from))
                .query((row, i) -> read(row))
                .list();
    }

    /** Somebody said no, or nothing, when he was asked then. */
    record Refusal(CaseId caseId, long staffId, Instant offeredAt) {}

    /** Who has said no, or nothing, since a time. */
    List<Refusal> refusals(Instant since) {
        return jdbc.sql("""
                        select case_id, staff_id, offered_at from plan_offer
                        where state in ('DECLINED', 'EXPIRED') and offered_at >= ?""")
                .param(Timestamp.from(since))
                .query((row, i) -> new Refusal(
                        new CaseId(row.getLong(1)),
                        row.getLong(2),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    void answer(long id, OfferState state, @Nullable DeclineReason reason, Instant at) {
        Transactions.assertActive();
        jdbc.sql("update plan_offer set state = ?, decline_reason = ?, answered_at = ? where id = ?")
                .param(state.name())
                .param(reason == null ? null : reason.name())
                .param(Timestamp.from(at))
                .param(id)
                .update();
    }

    private Offer read(ResultSet row) throws SQLException {
        String override = row.getString("override_reason");
        return new Offer(
                row.getLong("id"),
                new CaseId(row.getLong("case_id")),
                row.getInt("unit_id"),
                row.getLong("staff_id"),
                Action.valueOf(row.getString("action")),
                new Offer.By(
                        Actor.Kind.valueOf(row.getString("by_kind")), row.getLong("by_id"), row.getString("by_name")),
                recommended(row),
                override == null ? null : OverrideReason.valueOf(override),
                score(row),
                new Offer.Times(
                        row.getTimestamp("offered_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()),
                answer(row));
    }

    private static Offer.@Nullable Recommended recommended(ResultSet row) throws SQLException {
        long staff = row.getLong("recommended_id");
        return row.wasNull() ? null : new Offer.Recommended(staff, row.getLong("recommended_score"));
    }

    private Offer.Score score(ResultSet row) throws SQLException {
        String runnerUp = row.getString("runner_up");
        return new Offer.Score(
                row.getLong("score"),
                json.readValue(row.getString("reasons"), REASONS),
                runnerUp == null ? null : json.readValue(runnerUp, Offer.RunnerUp.class),
                row.getBoolean("overdue"));
    }

    private static Offer.Answer answer(ResultSet row) throws SQLException {
        String reason = row.getString("decline_reason");
        return new Offer.Answer(
                OfferState.valueOf(row.getString("state")),
                MoneyStore.instant(row, "answered_at"),
                reason == null ? null : DeclineReason.valueOf(reason));
    }

    private static Long[] numbers(Collection<CaseId> cases) {
        return cases.stream().map(CaseId::value).toArray(Long[]::new);
    }
}
