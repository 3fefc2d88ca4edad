package org.forestall.server.leads;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseMoved;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.cases.Stage;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each lead owes its own source an answer: an interim one when the case comes under watch, the final one when it closes;
 * and owes it again when the case is taken up again. And leads go with their case to another unit.
 */
@Component
class FeedbackOfLeads {

    /** What the source hears while the case is under watch. */
    static final String UNDER_WATCH = "PERSUADED_UNDER_WATCH";

    private static final String LEADS_OF_CASES =
            " where (case_id = any (:cases) or case_id in (select id from case_file where folded_into = any (:cases)))";

    private final JdbcClient jdbc;
    private final FeedbackLimits limits;

    FeedbackOfLeads(JdbcClient jdbc, FeedbackLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    @EventListener
    void changed(CasesChanged changed) {
        again(ids(changed, FeedbackOfLeads::isTakenUpAgain), changed);
        interim(ids(changed, one -> one.has(CaseEvent.WatchBegun.class)), changed);
        changed.changes()
                .forEach(one -> one.events().forEach(event -> {
                    if (event instanceof CaseEvent.Closed closed) {
                        ready(one, closed);
                    }
                }));
    }

    @EventListener
    void moved(CaseMoved moved) {
        Transactions.assertActive();
        long id = moved.caseId().value();
        for (String table : List.of("lead_revision", "lead_mark")) {
            jdbc.sql("update " + table + " set unit_id = ? where lead_id in (select id from lead where case_id = ?)")
                    .params(moved.unitId(), id)
                    .update();
        }
        limits.arm(jdbc
                .sql("""
                        update lead set unit_id = ? where case_id = ?
                        returning id, unit_id, feedback_state, feedback_due_at""")
                .params(moved.unitId(), id)
                .query((row, i) -> {
                    Timestamp due = row.getTimestamp("feedback_due_at");
                    return row.getString("feedback_state").equals("OWED") && due != null
                            ? List.of(
                                    new FeedbackLimits.Owed(row.getLong("id"), row.getInt("unit_id"), due.toInstant()))
                            : List.<FeedbackLimits.Owed>of();
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList());
    }

    private static Long[] ids(CasesChanged changed, Predicate<CasesChanged.One> which) {
        return changed.changes().stream()
                .filter(which)
                .map(one -> one.after().id().value())
                .toArray(Long[]::new);
    }

    /** Opened again, or out of the watch without being closed. */
    private static boolean isTakenUpAgain(CasesChanged.One change) {
        CaseFile before = change.before();
        return change.has(CaseEvent.Reopened.class)
                || (before != null
                        && before.stage() == Stage.WATCHING
                        && change.after().stage() == Stage.OPEN);
    }

    /** The time to answer runs anew; whatever the source has heard, another answer will follow. */
    private void again(Long[] cases, CasesChanged changed) {
        if (cases.length == 0) {
            return;
        }
        Instant now = changed.changes().getFirst().at();
        Grade[] grades = Grade.values();
        limits.arm(jdbc.sql("""
                        update lead set feedback_state = 'OWED', feedback_outcome = null, feedback_at = null,
                               feedback_number = null, feedback_type = null, feedback_at_risk = null,
                               feedback_moved = null, feedback_basis = null, feedback_sent_at = null,
                               feedback_due_at = coalesce((:due::timestamptz[])[array_position(:grades::text[], grade)], :now)
                        """ + LEADS_OF_CASES + " returning id, unit_id, feedback_due_at")
                .param("cases", cases)
                .param("grades", Arrays.stream(grades).map(Enum::name).toArray(String[]::new))
                .param(
                        "due",
                        Arrays.stream(grades)
                                .map(grade -> Timestamp.from(limits.dueAt(grade, now)))
                                .toArray(Timestamp[]::new))
                .param("now", Timestamp.from(now))
                .query((row, i) -> new FeedbackLimits.Owed(
                        row.getLong(1), row.getInt(2), row.getTimestamp(3).toInstant()))
                .list());
    }

    private void interim(Long[] cases, CasesChanged changed) {
        if (cases.length == 0) {
            return;
        }
        numbersInOrder();
        limits.disarm(jdbc.sql("""
                        update lead set feedback_state = 'INTERIM', feedback_outcome = :outcome, feedback_at = :at,
                               feedback_number = nextval('lead_feedback_number'), feedback_sent_at = null
                        """ + LEADS_OF_CASES + " and feedback_state = 'OWED' returning id")
                .param("outcome", UNDER_WATCH)
                .param("at", Timestamp.from(changed.changes().getFirst().at()))
                .param("cases", cases)
                .query(Long.class)
                .list());
    }

    private void ready(CasesChanged.One change, CaseEvent.Closed closed) {
        numbersInOrder();
        FraudType type = closed.confirmedType();
        limits.disarm(jdbc.sql("""
                        update lead set feedback_state = 'READY', feedback_outcome = :outcome, feedback_at = :at,
                               feedback_number = nextval('lead_feedback_number'), feedback_type = :type,
                               feedback_at_risk = :atRisk, feedback_moved = :moved, feedback_basis = :basis,
                               feedback_sent_at = null
                        """ + LEADS_OF_CASES + " returning id")
                .param("outcome", closed.outcome().name())
                .param("at", Timestamp.from(change.at()))
                .param("type", nameOf(type))
                .param("atRisk", closed.sums().atRisk())
                .param("moved", closed.sums().moved())
                .param("basis", closed.basis().name())
                .param("cases", new Long[] {change.after().id().value()})
                .query(Long.class)
                .list());
    }

    /** Whoever draws a number commits before the next one draws: no source's cursor passes an answer by. */
    private void numbersInOrder() {
        Transactions.assertActive();
        jdbc.sql("select pg_advisory_xact_lock(hashtext('lead_feedback_number'))")
                .query(row -> {});
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
