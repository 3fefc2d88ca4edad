package org.forestall.server.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps notices and who is told. */
@Component
class NoticeStore {

    /** The live feed's word; a change of it names the recipient and nothing else. */
    static final String TOPIC = "notice";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final JsonMapper json;

    NoticeStore(JdbcTemplate jdbc, JdbcClient client, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.json = json;
    }

    /** A recipient and the unit whose screens hear of it. */
    record Person(long staffId, int unitId) {}

    List<Long> newIds(int count) {
        return client.sql("select nextval('notice_id_seq') from generate_series(1, ?)")
                .param(count)
                .query(Long.class)
                .list();
    }

    void insert(List<TellPeople.Telling> tellings, List<Ladders.Step> steps, Instant now) {
        Transactions.assertActive();
        insertNotices(tellings, now);
        jdbc.batchUpdate(
                "insert into notice_recipient (notice_id, staff_id, unit_id) values (?, ?, ?)",
                tellings.stream()
                        .flatMap(telling -> telling.people().stream()
                                .map(one -> new Object[] {telling.id(), one.id(), one.unitId()}))
                        .toList());
        insertDeliveries(steps, now);
    }

    private void insertNotices(List<TellPeople.Telling> tellings, Instant now) {
        jdbc.batchUpdate(
                """
                insert into notice (id, kind, subject_kind, subject_id, unit_id, urgency, code, data, acknowledging,
                    ack_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""", tellings.stream().map(telling -> row(telling, now)).toList());
    }

    private Object[] row(TellPeople.Telling telling, Instant now) {
        Notice notice = telling.notice();
        return new @Nullable Object[] {
            telling.id(),
            notice.kind().name(),
            notice.subject().kind().name(),
            notice.subject().id(),
            notice.unitId(),
            notice.urgency().name(),
            notice.code(),
            json.writeValueAsString(notice.values()),
            notice.acknowledging().name(),
            notice.ackBy() == null ? null : Timestamp.from(notice.ackBy()),
            Timestamp.from(now)
        };
    }

    private void insertDeliveries(List<Ladders.Step> steps, Instant now) {
        jdbc.batchUpdate("""
                insert into notice_delivery (notice_id, staff_id, unit_id, channel, target, rung, state, attempts,
                    created_at, due_at, retry_at, sent_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", steps.stream().map(step -> row(step, now)).toList());
    }

    private static Object[] row(Ladders.Step step, Instant now) {
        boolean sent = step.atOnce(now);
        return new @Nullable Object[] {
            step.noticeId(),
            step.staffId(),
            step.unitId(),
            step.channel().name(),
            step.target(),
            step.rung(),
            sent ? "SENT" : "QUEUED",
            sent ? 1 : 0,
            Timestamp.from(now),
            Timestamp.from(step.dueAt()),
            Timestamp.from(step.dueAt()),
            sent ? Timestamp.from(now) : null
        };
    }

    /** Settles the open ones of these and gives their recipients. */
    List<Person> settle(Collection<NoticeSubject> subjects, Collection<NoticeKind> kinds, Instant now) {
        return client.sql("""
                        with settled as (
                            update notice n set settled_at = :now
                              from unnest(:subjectKinds::text[], :subjectIds::bigint[]) as s (kind, id)
                             where n.subject_kind = s.kind and n.subject_id = s.id and n.settled_at is null
                               and (cardinality(:kinds::text[]) = 0 or n.kind = any (:kinds::text[]))
                            returning n.id)
                        select distinct r.staff_id, r.unit_id from notice_recipient r join settled s on s.id = r.notice_id
                        """)
                .param("now", Timestamp.from(now))
                .param(
                        "subjectKinds",
                        subjects.stream().map(s -> s.kind().name()).toArray(String[]::new))
                .param("subjectIds", subjects.stream().map(NoticeSubject::id).toArray(Long[]::new))
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .query(Person.class)
                .list();
    }

    /** Settles the open ones about this that none of these people was told, and gives their recipients. */
    List<Person> settleBut(
            NoticeSubject subject, Collection<NoticeKind> kinds, Collection<Long> concerned, Instant now) {
        return client.sql("""
                        with settled as (
                            update notice n set settled_at = :now
                             where n.subject_kind = :kind and n.subject_id = :id and n.settled_at is null
                               and (cardinality(:kinds::text[]) = 0 or n.kind = any (:kinds::text[]))
                               and not exists (select 1 from notice_recipient r
                                                where r.notice_id = n.id and r.staff_id = any (:concerned::bigint[]))
                            returning n.id)
                        select distinct r.staff_id, r.unit_id from notice_recipient r join settled s on s.id = r.notice_id
                        """)
                .param("now", Timestamp.from(now))
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("concerned", concerned.toArray(Long[]::new))
                .query(Person.class)
                .list();
    }

    /** Settles the open ones whose value is so, and gives their recipients. */
    List<Person> settleSaying(Collection<Notices.Saying> over, Collection<NoticeKind> kinds, Instant now) {
        return client.sql("""
                        with settled as (
                            update notice n set settled_at = :now
                              from unnest(:subjectKinds::text[], :subjectIds::bigint[], :names::text[], :values::text[])
                                   as s (kind, id, name, value)
                             where n.subject_kind = s.kind and n.subject_id = s.id and n.settled_at is null
                               and n.data ->> s.name = s.value and n.kind = any (:kinds::text[])
                            returning n.id)
                        select distinct r.staff_id, r.unit_id from notice_recipient r join settled s on s.id = r.notice_id
                        """)
                .param("now", Timestamp.from(now))
                .param(
                        "subjectKinds",
                        over.stream().map(s -> s.subject().kind().name()).toArray(String[]::new))
                .param("subjectIds", over.stream().map(s -> s.subject().id()).toArray(Long[]::new))
                .param("names", over.stream().map(Notices.Saying::name).toArray(String[]::new))
                .param("values", over.stream().map(Notices.Saying::value).toArray(String[]::new))
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .query(Person.class)
                .list();
    }

    /** Those whose time to acknowledge has passed; each is found once. */
    List<NoticesMissed.Missed> miss(Instant now, int atMost) {
        Transactions.assertActive();
        return client.sql("""
                        update notice set missed_at = :now
                         where id in (select id from notice
                                       where ack_by <= :now and settled_at is null and missed_at is null
                                       order by ack_by limit :most for update skip locked)
                        returning id, kind, subject_kind, subject_id, code, unit_id""")
                .param("now", Timestamp.from(now))
                .param("most", atMost)
                .query((row, number) -> new NoticesMissed.Missed(
                        row.getLong("id"),
                        NoticeKind.valueOf(row.getString("kind")),
                        new NoticeSubject(
                                NoticeSubject.Kind.valueOf(row.getString("subject_kind")), row.getLong("subject_id")),
                        row.getString("code"),
                        row.getInt("unit_id")))
                .list();
    }
}
