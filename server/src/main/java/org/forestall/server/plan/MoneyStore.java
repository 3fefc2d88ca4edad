package org.forestall.server.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Attempts;
import org.forestall.engine.policy.Belief;
import org.forestall.engine.policy.Outcome;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the rows of {@link CaseMoney} and the outcomes they made known. */
@Component
class MoneyStore {

    private static final String COLUMNS = """
            case_id, unit_id, version, grade, fraud_type, at_risk, paid, watched, seen_at, victim_state, level,
            chance_none, chance_open, chance_deep, attempts, call_at, family_at, visit_at, squad_at, bank_at, talking,
            out_since, settled, phase, since, waiting_since""";

    private static final String KEEP = "insert into case_money (" + COLUMNS + ") values (?"
            + ", ?".repeat(COLUMNS.split(",").length - 1) + ")\n" + """
            on conflict (case_id) do update set unit_id = excluded.unit_id, version = excluded.version,
                grade = excluded.grade, fraud_type = excluded.fraud_type, at_risk = excluded.at_risk,
                paid = excluded.paid, watched = excluded.watched, seen_at = excluded.seen_at,
                victim_state = excluded.victim_state, level = excluded.level, chance_none = excluded.chance_none,
                chance_open = excluded.chance_open, chance_deep = excluded.chance_deep, attempts = excluded.attempts,
                call_at = excluded.call_at, family_at = excluded.family_at, visit_at = excluded.visit_at,
                squad_at = excluded.squad_at, bank_at = excluded.bank_at, talking = excluded.talking,
                out_since = excluded.out_since, settled = excluded.settled, phase = excluded.phase,
                since = excluded.since, waiting_since = excluded.waiting_since""";

    private static final Map<Action, String> LAST = Map.of(
            Action.CALL, "call_at",
            Action.FAMILY_CALL, "family_at",
            Action.VISIT, "visit_at",
            Action.SQUAD_VISIT, "squad_at",
            Action.BANK_WATCH, "bank_at");

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    MoneyStore(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** The rows of these cases, in the caller's scope; a case without one is not in the map. */
    Map<CaseId, CaseMoney> of(Collection<CaseId> ids) {
        return read("", ids);
    }

    /** The same, and nobody else changes them until the transaction ends; in the order of their numbers. */
    Map<CaseId, CaseMoney> lock(Collection<CaseId> ids) {
        Transactions.assertActive();
        return read(" order by case_id for update", ids);
    }

    private Map<CaseId, CaseMoney> read(String end, Collection<CaseId> ids) {
        Map<CaseId, CaseMoney> found = new HashMap<>();
        client.sql("select " + COLUMNS + " from case_money where case_id = any (?)" + end)
                .param(ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query((row, i) -> row(row))
                .list()
                .forEach(money -> found.put(money.id(), money));
        return found;
    }

    void keep(List<CaseMoney> rows) {
        Transactions.assertActive();
        jdbc.batchUpdate(KEEP, rows.stream().map(MoneyStore::values).toList());
    }

    /** Outcomes of these cases; one that stands there already is left as it is. */
    void add(Map<CaseMoney, List<Settled>> settled) {
        Transactions.assertActive();
        List<Object[]> rows = new ArrayList<>();
        settled.forEach((money, outcomes) -> outcomes.forEach(one -> rows.add(new Object[] {
            money.id().value(),
            one.number(),
            money.unitId(),
            one.action().name(),
            one.before().none(),
            one.before().open(),
            one.before().deep(),
            one.talks(),
            one.outcome().name(),
            Timestamp.from(one.at())
        })));
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("""
                    insert into plan_outcome (case_id, number, unit_id, action, chance_none, chance_open, chance_deep,
                                              talks, outcome, at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", rows);
        }
    }

    /** A case that goes to another unit takes its outcomes along. */
    void moveTo(CaseId id, int unitId) {
        for (String table : List.of("plan_outcome", "plan_offer", "reinforcement", "reinforcement_person")) {
            client.sql("update " + table + " set unit_id = ? where case_id = ?")
                    .params(unitId, id.value())
                    .update();
        }
    }

    /** Everything seen in the caller's scope, in the order in which it was seen. */
    List<Settled> outcomes() {
        return client.sql("""
                        select number, action, chance_none, chance_open, chance_deep, talks, outcome, at
                        from plan_outcome order by at, case_id, number""")
                .query((row, i) -> new Settled(
                        row.getInt("number"),
                        Action.valueOf(row.getString("action")),
                        belief(row),
                        row.getInt("talks"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static @Nullable Object[] values(CaseMoney money) {
        CaseMoney.Signals signals = money.signals();
        Tries tries = money.tries();
        return new @Nullable Object[] {
            money.id().value(),
            money.unitId(),
            money.version(),
            signals.grade().ordinal(),
            signals.type() == null ? null : signals.type().name(),
            signals.atRisk(),
            signals.paid(),
            signals.watched(),
            timestamp(signals.seenAt()),
            signals.state().name(),
            signals.level(),
            money.belief().none(),
            money.belief().open(),
            money.belief().deep(),
            tries.attempts().packed(),
            timestamp(tries.last().get(Action.CALL)),
            timestamp(tries.last().get(Action.FAMILY_CALL)),
            timestamp(tries.last().get(Action.VISIT)),
            timestamp(tries.last().get(Action.SQUAD_VISIT)),
            timestamp(tries.last().get(Action.BANK_WATCH)),
            tries.talking() == null ? null : tries.talking().name(),
            timestamp(tries.outSince()),
            tries.settled(),
            money.phase().name(),
            Timestamp.from(money.since()),
            Timestamp.from(money.waitingSince())
        };
    }

    private static CaseMoney row(ResultSet row) throws SQLException {
        return new CaseMoney(
                new CaseId(row.getLong("case_id")),
                row.getInt("unit_id"),
                row.getInt("version"),
                signals(row),
                belief(row),
                tries(row),
                Phase.valueOf(row.getString("phase")),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("waiting_since").toInstant());
    }

    private static CaseMoney.Signals signals(ResultSet row) throws SQLException {
        String type = row.getString("fraud_type");
        double risk = row.getDouble("at_risk");
        Double atRisk = row.wasNull() ? null : risk;
        return new CaseMoney.Signals(
                Grade.values()[row.getInt("grade")],
                type == null ? null : FraudType.valueOf(type),
                atRisk,
                row.getDouble("paid"),
                row.getDouble("watched"),
                instant(row, "seen_at"),
                VictimState.valueOf(row.getString("victim_state")),
                row.getInt("level"));
    }

    private static Tries tries(ResultSet row) throws SQLException {
        Map<Action, Instant> last = new EnumMap<>(Action.class);
        for (Map.Entry<Action, String> each : LAST.entrySet()) {
            Instant at = instant(row, each.getValue());
            if (at != null) {
                last.put(each.getKey(), at);
            }
        }
        String talking = row.getString("talking");
        return new Tries(
                new Attempts(row.getLong("attempts")),
                last,
                talking == null ? null : Action.valueOf(talking),
                instant(row, "out_since"),
                row.getInt("settled"));
    }

    private static Belief belief(ResultSet row) throws SQLException {
        return new Belief(row.getDouble("chance_none"), row.getDouble("chance_open"), row.getDouble("chance_deep"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
