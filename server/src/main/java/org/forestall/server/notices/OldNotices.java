package org.forestall.server.notices;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.forestall.server.platform.Perishable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices that are over. What was told is on the case's own record; the notice serves whoever must act, and the latency of
 * the last day.
 */
@Component
class OldNotices implements Perishable {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 20_000;

    private final JdbcClient jdbc;

    OldNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int forget(Instant now) {
        Timestamp before = Timestamp.from(now.minus(KEPT));
        List<Long> old = jdbc.sql("select id from notice where created_at < ? order by created_at limit ?")
                .params(before, AT_ONCE)
                .query(Long.class)
                .list();
        Long[] ids = old.toArray(Long[]::new);
        delete(
                "delete from notice_segment s using notice_delivery d where d.id = s.delivery_id and d.notice_id = any (?)",
                ids);
        delete("delete from notice_delivery where notice_id = any (?)", ids);
        delete("delete from notice_recipient where notice_id = any (?)", ids);
        delete("delete from notice where id = any (?)", ids);
        return old.size() + texts(before);
    }

    /** How far they came stands on the case. */
    private int texts(Timestamp before) {
        jdbc.sql("""
                        delete from text_segment s using text_message m
                        where m.id = s.text_id and m.created_at < ? and m.state <> 'QUEUED'""").param(before).update();
        return jdbc.sql("delete from text_message where created_at < ? and state <> 'QUEUED'")
                .param(before)
                .update();
    }

    private void delete(String sql, Long[] ids) {
        jdbc.sql(sql).param(ids).update();
    }
}
