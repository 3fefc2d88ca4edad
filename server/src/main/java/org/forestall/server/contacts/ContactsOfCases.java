package org.forestall.server.contacts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseMoved;
import org.forestall.server.cases.CasesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was done with a person goes with the case to another unit, and what waits for a time stops waiting when the case is
 * over. A crew that is out keeps its check-in whatever becomes of the case.
 */
@Component
class ContactsOfCases {

    private static final List<String> TABLES = List.of(
            "attempt",
            "visit",
            "contact_message",
            "guard_duty",
            "evidence",
            "promise",
            "search_plan",
            "search_sector",
            "search_event",
            "case_warning");

    private final JdbcClient jdbc;
    private final Alarms alarms;

    ContactsOfCases(JdbcClient jdbc, Alarms alarms) {
        this.jdbc = jdbc;
        this.alarms = alarms;
    }

    @EventListener
    void moved(CaseMoved moved) {
        jdbc.sql("update visit_crew set unit_id = ? where visit_id in (select id from visit where case_id = ?)")
                .params(moved.unitId(), moved.caseId().value())
                .update();
        for (String table : TABLES) {
            jdbc.sql("update " + table + " set unit_id = ? where case_id = ?")
                    .params(moved.unitId(), moved.caseId().value())
                    .update();
        }
    }

    @EventListener
    void changed(CasesChanged changed) {
        Set<Long> over = new HashSet<>();
        for (CasesChanged.One one : changed.changes()) {
            if (one.has(CaseEvent.Closed.class) || one.has(CaseEvent.Folded.class)) {
                over.add(one.after().id().value());
            }
        }
        if (!over.isEmpty()) {
            letGo(over, changed.changes().getFirst().at());
        }
    }

    private void letGo(Set<Long> cases, Instant now) {
        Long[] ids = cases.toArray(Long[]::new);
        List<Long> promises = jdbc.sql("select id from promise where case_id = any (?) and state = 'OPEN'")
                .param(ids)
                .query(Long.class)
                .list();
        if (!promises.isEmpty()) {
            alarms.cancel(Alarms.Kind.PROMISE, promises);
        }
        List<Long> searches =
                jdbc.sql("""
                        update search_plan set ended_at = ?, found = false, returns_at = null
                        where case_id = any (?) and ended_at is null returning id""").params(Timestamp.from(now), ids).query(Long.class).list();
        if (!searches.isEmpty()) {
            alarms.cancel(Alarms.Kind.SEARCH_RETURN, searches);
        }
    }
}
