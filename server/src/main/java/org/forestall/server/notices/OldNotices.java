package org.forestall.server.notices;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.forestall.server.platform.KeepingSettings;
import org.forestall.server.platform.Perishable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices that were settled long ago, or that asked for no answer, with all that became of them. One that still waits for
 * an answer is kept, however old it is.
 */
@Component
class OldNotices implements Perishable {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final Duration kept;

    OldNotices(JdbcClient jdbc, KeepingSettings keeping) {
        this.jdbc = jdbc;
        this.kept = keeping.notices();
    }

    @Override
    public int forget(Instant now) {
        Timestamp limit = Timestamp.from(now.minus(kept));
        int rows = forgetParts(limit);
        List<Long> old = old(limit);
        while (!old.isEmpty()) {
            rows += forget(old.toArray(Long[]::new));
            old = old(limit);
        }
        return rows;
    }

    private List<Long> old(Timestamp limit) {
        return jdbc.sql("""
                        select id from notice
                        where created_at < ? and (settled_at < ? or (settled_at is null and acknowledging = 'NOBODY'))
                        limit ?""").params(limit, limit, AT_ONCE).query(Long.class).list();
    }

    private int forget(Long[] ids) {
        int rows = delete(
                "notice_segment where delivery_id in (select id from notice_delivery where notice_id = any (?))", ids);
        rows += delete("notice_delivery where notice_id = any (?)", ids);
        rows += delete("notice_recipient where notice_id = any (?)", ids);
        return rows + delete("notice where id = any (?)", ids);
    }

    private int delete(String what, Long[] ids) {
        return jdbc.sql("delete from " + what).param(ids).update();
    }

    /** What the gateway said of text messages that are not notices. */
    private int forgetParts(Timestamp limit) {
        return jdbc.sql("delete from text_message_part where at < ?")
                .param(limit)
                .update();
    }
}
