package org.forestall.server.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Somebody says 'I have it'. Where one is enough, the first one settles it for all, and their screens are told; saying it
 * again changes nothing.
 *
 * <p>Refuses with NOT_FOUND. It sees every unit's rows, because the others told may belong to any; what it changes is the
 * asker's own.
 */
@Component
class AcknowledgeNotice {

    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final MyNotices mine;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    AcknowledgeNotice(
            Transactions transactions,
            JdbcClient jdbc,
            MyNotices mine,
            Outbox outbox,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.mine = mine;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    MyNotices.Item acknowledge(long staffId, long noticeId) {
        return transactions.in(RowScope.all(), () -> {
            Instant now = clock.instant();
            lock(noticeId);
            MyNotices.Item before = find(staffId, noticeId);
            if (before.ackedAt() == null) {
                keep(staffId, before, now);
            }
            return find(staffId, noticeId);
        });
    }

    private MyNotices.Item find(long staffId, long noticeId) {
        return mine.find(staffId, noticeId).orElseThrow(() -> new Refused(NoticeRefusal.NOT_FOUND));
    }

    /** Two who acknowledge at once: the second finds it settled. */
    private void lock(long noticeId) {
        jdbc.sql("select id from notice where id = ? for update")
                .param(noticeId)
                .query(Long.class)
                .optional();
    }

    private void keep(long staffId, MyNotices.Item before, Instant now) {
        mine.received(staffId, List.of(before.id()), true, now);
        jdbc.sql("update notice_recipient set acked_at = ? where notice_id = ? and staff_id = ?")
                .params(Timestamp.from(now), before.id(), staffId)
                .update();
        if (before.needsMe()) {
            settle(staffId, before, now);
            events.publishEvent(
                    new NoticeAcknowledged(before.id(), before.kind(), before.subject(), before.code(), staffId, now));
            tellScreens(before.id(), now);
        }
    }

    private void settle(long staffId, MyNotices.Item before, Instant now) {
        jdbc.sql("""
                        update notice set settled_at = :now, settled_by = :staff
                         where id = :id and settled_at is null
                           and (acknowledging = 'ANYONE'
                                or not exists (select 1 from notice_recipient where notice_id = :id and acked_at is null))""")
                .param("now", Timestamp.from(now))
                .param("staff", staffId)
                .param("id", before.id())
                .update();
    }

    private void tellScreens(long noticeId, Instant now) {
        outbox.publish(jdbc
                .sql("select staff_id, unit_id from notice_recipient where notice_id = ?")
                .param(noticeId)
                .query(NoticeStore.Person.class)
                .list()
                .stream()
                .map(one -> new Change(NoticeStore.TOPIC, one.staffId(), one.unitId(), now))
                .toList());
    }
}
