package org.forestall.server.leads;

import java.time.Instant;
import java.util.List;
import org.forestall.server.clocks.ClockHandler;
import org.forestall.server.clocks.Firing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of leads that still owe their answer that it is late. */
@Component
class FeedbackLate implements ClockHandler {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    FeedbackLate(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String kind() {
        return FeedbackLimits.CLOCK;
    }

    @Override
    public void fired(List<Firing> firings, Instant now) {
        List<FeedbackOverdue.Late> late = jdbc.sql("""
                        select id, case_id, unit_id, feedback_due_at from lead
                        where id = any (?) and feedback_state = 'OWED' and feedback_due_at <= ? order by id""")
                .param(firings.stream().map(Firing::subjectId).toArray(Long[]::new))
                .param(java.sql.Timestamp.from(now))
                .query((row, i) -> new FeedbackOverdue.Late(
                        row.getLong(1),
                        row.getLong(2),
                        row.getInt(3),
                        row.getTimestamp(4).toInstant()))
                .list();
        if (!late.isEmpty()) {
            events.publishEvent(new FeedbackOverdue(late, now));
        }
    }
}
