package org.forestall.server.leads;

import java.sql.Timestamp;
import org.forestall.server.cases.CaseClosed;
import org.forestall.server.cases.CaseMoved;
import org.forestall.server.cases.CaseReopened;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each lead owes its own source an answer: it is ready when the case closes, owed again when it is reopened. And leads go
 * with their case to another unit.
 */
@Component
class FeedbackOfLeads {

    private static final String LEADS_OF_CASE =
            " where case_id = ? or case_id in (select id from case_file where folded_into = ?)";

    private final JdbcClient jdbc;

    FeedbackOfLeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void closed(CaseClosed closed) {
        jdbc.sql("update lead set feedback_state = 'READY', feedback_outcome = ?, feedback_at = ?" + LEADS_OF_CASE)
                .params(
                        closed.outcome(),
                        Timestamp.from(closed.at()),
                        closed.caseId().value(),
                        closed.caseId().value())
                .update();
    }

    @EventListener
    void reopened(CaseReopened reopened) {
        jdbc.sql("update lead set feedback_state = 'OWED', feedback_outcome = null, feedback_at = null" + LEADS_OF_CASE)
                .params(reopened.caseId().value(), reopened.caseId().value())
                .update();
    }

    @EventListener
    void moved(CaseMoved moved) {
        jdbc.sql("update lead_revision set unit_id = ? where lead_id in (select id from lead where case_id = ?)")
                .params(moved.unitId(), moved.caseId().value())
                .update();
        jdbc.sql("update lead set unit_id = ? where case_id = ?")
                .params(moved.unitId(), moved.caseId().value())
                .update();
    }
}
