package org.forestall.server.banks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alerts, and what both sides did about each. */
@Component
class AlertStore {

    private static final String SEALED_AS = "bank-alert";
    private static final String STEP_SEALED_AS = "bank-alert-step";
    private static final String OPEN = "(acknowledged_at is null or closed_at is null)";

    private final JdbcClient jdbc;
    private final BankSeal seal;

    AlertStore(JdbcClient jdbc, BankSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Who did or said something about an alert. */
    enum Side {
        BANK,
        POLICE,
        SYSTEM
    }

    /**
     * One line of an alert's record.
     *
     * @param kind RAISED, CLIMBED, an {@link AlertAnswer} or a {@link CounterNote}
     */
    record Step(
            Side side,
            String kind,
            Instant at,
            String by,
            @Nullable String text) {}

    private record StepText(@Nullable String text) {}

    long newId() {
        return jdbc.sql("select nextval('bank_alert_number')").query(Long.class).single();
    }

    void insert(Alert alert, @Nullable Integer caseUnit) {
        Transactions.assertActive();
        CaseId caseId = alert.caseId();
        jdbc.sql("""
                        insert into bank_alert (id, bank_id, branch_id, ref, unit_id, case_id, case_unit_id, watched, amount,
                                                currency, channel, raised_at, received_at, rung, sealed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(alert.id())
                .param(alert.bankId())
                .param(alert.branchId())
                .param(alert.ref())
                .param(alert.unitId())
                .param(caseId == null ? null : caseId.value())
                .param(caseUnit)
                .param(alert.watched())
                .param(alert.sum().amount())
                .param(alert.sum().currency())
                .param(alert.sum().channel())
                .param(Timestamp.from(alert.times().raisedAt()))
                .param(Timestamp.from(alert.times().receivedAt()))
                .param(alert.rung())
                .param(seal.seal(SEALED_AS, alert.id(), alert.said()))
                .update();
    }

    void answer(Alert alert, Alert.Answer answer) {
        Transactions.assertActive();
        jdbc.sql("""
                        update bank_alert set answer = ?, acknowledged_at = coalesce(acknowledged_at, ?),
                               acknowledged_by = ?, acknowledged_by_name = ?, expected_at = ? where id = ?""")
                .param(answer.kind().name())
                .param(Timestamp.from(answer.at()))
                .param(answer.byId())
                .param(answer.byName())
                .param(answer.expectedAt() == null ? null : Timestamp.from(answer.expectedAt()))
                .param(alert.id())
                .update();
    }

    void close(long id, AlertResult result, Instant now) {
        Transactions.assertActive();
        jdbc.sql("update bank_alert set result = ?, closed_at = ? where id = ?")
                .params(result.name(), Timestamp.from(now), id)
                .update();
    }

    void climbed(long id, int rung) {
        Transactions.assertActive();
        jdbc.sql("update bank_alert set rung = ? where id = ?").params(rung, id).update();
    }

    /** The cases' alerts go where their cases go. */
    void caseMoved(long caseId, int unitId) {
        Transactions.assertActive();
        jdbc.sql("update bank_alert set case_unit_id = ? where case_id = ?")
                .params(unitId, caseId)
                .update();
        jdbc.sql("""
                        update bank_alert_step s set case_unit_id = ? from bank_alert a
                        where a.id = s.alert_id and a.case_id = ?""").params(unitId, caseId).update();
    }

    void add(Alert alert, Step step) {
        Transactions.assertActive();
        long id = newId();
        jdbc.sql("""
                        insert into bank_alert_step (id, alert_id, unit_id, case_unit_id, side, kind, at, by_name, sealed)
                        select ?, id, unit_id, case_unit_id, ?, ?, ?, ?, ? from bank_alert where id = ?""")
                .params(
                        id,
                        step.side().name(),
                        step.kind(),
                        Timestamp.from(step.at()),
                        step.by(),
                        seal.seal(STEP_SEALED_AS, id, new StepText(step.text())),
                        alert.id())
                .update();
    }

    Optional<Alert> find(long id) {
        return jdbc.sql("select * from bank_alert where id = ?")
                .param(id)
                .query(this::alert)
                .optional();
    }

    /** In the order of their numbers, as every locker does. */
    List<Alert> lock(Collection<Long> ids) {
        Transactions.assertActive();
        return jdbc.sql("select * from bank_alert where id = any (?) order by id for update")
                .param(ids.toArray(Long[]::new))
                .query(this::alert)
                .list();
    }

    Optional<Alert> lock(int bankId, UUID ref) {
        Transactions.assertActive();
        return jdbc.sql("select * from bank_alert where bank_id = ? and ref = ? for update")
                .params(bankId, ref)
                .query(this::alert)
                .optional();
    }

    Optional<Alert> find(int bankId, UUID ref) {
        return jdbc.sql("select * from bank_alert where bank_id = ? and ref = ?")
                .params(bankId, ref)
                .query(this::alert)
                .optional();
    }

    /** Unanswered ones first, the oldest first. */
    List<Alert> open(int limit) {
        return jdbc.sql("select * from bank_alert where " + OPEN
                        + " order by acknowledged_at is not null, received_at limit ?")
                .param(limit)
                .query(this::alert)
                .list();
    }

    /** Those that are over, the newest first. */
    List<Alert> over(int limit) {
        return jdbc.sql("select * from bank_alert where not " + OPEN + " order by received_at desc limit ?")
                .param(limit)
                .query(this::alert)
                .list();
    }

    List<Alert> of(Collection<CaseId> ids) {
        return jdbc.sql("select * from bank_alert where case_id = any (?) order by received_at desc")
                .param(ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query(this::alert)
                .list();
    }

    /** What was done about each, the oldest first; an alert about which nothing was done is not in the map. */
    Map<Long, List<Step>> steps(Collection<Alert> alerts) {
        Map<Long, List<Step>> found = new HashMap<>();
        jdbc.sql("select * from bank_alert_step where alert_id = any (?) order by id")
                .param(alerts.stream().map(Alert::id).toArray(Long[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getLong("alert_id"), id -> new ArrayList<>())
                            .add(step(row));
                });
        return found;
    }

    private Step step(ResultSet row) throws SQLException {
        return new Step(
                Side.valueOf(row.getString("side")),
                row.getString("kind"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                seal.open(STEP_SEALED_AS, row.getLong("id"), row.getBytes("sealed"), StepText.class)
                        .text());
    }

    private Alert alert(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        long caseNumber = row.getLong("case_id");
        CaseId caseId = row.wasNull() ? null : new CaseId(caseNumber);
        String result = row.getString("result");
        return new Alert(
                id,
                row.getInt("bank_id"),
                row.getInt("branch_id"),
                row.getObject("ref", UUID.class),
                row.getInt("unit_id"),
                caseId,
                row.getBoolean("watched"),
                new Alert.Sum(row.getBigDecimal("amount"), row.getString("currency"), row.getString("channel")),
                new Alert.Times(
                        row.getTimestamp("raised_at").toInstant(),
                        row.getTimestamp("received_at").toInstant(),
                        BankKeyring.instant(row, "closed_at")),
                answerOf(row),
                result == null ? null : AlertResult.valueOf(result),
                row.getInt("rung"),
                seal.open(SEALED_AS, id, row.getBytes("sealed"), Alert.Said.class));
    }

    private static Alert.@Nullable Answer answerOf(ResultSet row) throws SQLException {
        String kind = row.getString("answer");
        return kind == null
                ? null
                : new Alert.Answer(
                        AlertAnswer.valueOf(kind),
                        row.getTimestamp("acknowledged_at").toInstant(),
                        row.getLong("acknowledged_by"),
                        row.getString("acknowledged_by_name"),
                        BankKeyring.instant(row, "expected_at"));
    }
}
