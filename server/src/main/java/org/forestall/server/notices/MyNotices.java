package org.forestall.server.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forestall.server.platform.PageRequest;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One person's list: what he was told, what he saw, what still needs him. */
@Component
class MyNotices {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final String ITEM = """
            select n.*, r.seen_at, r.acked_at, s.name as settled_name
              from notice_recipient r join notice n on n.id = r.notice_id left join staff s on s.id = n.settled_by
             where r.staff_id = :staff""";
    /** Whether somebody's word is still waited for, and his would do. */
    private static final String NEEDS_HIM =
            "(r.acked_at is null and n.settled_at is null and n.acknowledging <> 'NOBODY')";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MyNotices(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One line of the list.
     *
     * @param settledBy the name of who took it
     * @param needsMe whether the reader's acknowledgement is waited for
     */
    record Item(
            long id,
            NoticeKind kind,
            NoticeSubject subject,
            Urgency urgency,
            String code,
            Map<String, String> values,
            Acknowledging ack,
            Instant createdAt,
            @Nullable Instant ackBy,
            @Nullable Instant seenAt,
            @Nullable Instant ackedAt,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            boolean needsMe) {}

    /** How many wait for the reader's eye, and for his word. */
    record Counts(int unread, int needsMe) {}

    /** Newest first, what needs the reader before all else. */
    List<Item> list(long staffId, boolean unreadOnly, PageRequest page) {
        Transactions.assertActive();
        String unread = unreadOnly ? " and (r.seen_at is null or " + NEEDS_HIM + ")" : "";
        return jdbc.sql(ITEM + unread + " order by " + NEEDS_HIM + " desc, n.id desc limit :size offset :offset")
                .param("staff", staffId)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, number) -> item(row))
                .list();
    }

    Optional<Item> find(long staffId, long noticeId) {
        return jdbc.sql(ITEM + " and n.id = :notice")
                .param("staff", staffId)
                .param("notice", noticeId)
                .query((row, number) -> item(row))
                .optional();
    }

    Counts counts(long staffId) {
        return jdbc.sql(
                        "select count(*) filter (where r.seen_at is null and n.settled_at is null)::int as unread, count(*) filter (where "
                                + NEEDS_HIM + ")::int as needs_me"
                                + " from notice_recipient r join notice n on n.id = r.notice_id where r.staff_id = ?")
                .param(staffId)
                .query(Counts.class)
                .single();
    }

    /** The person's screen has these, or he looked at them; the first time counts. */
    void received(long staffId, List<Long> ids, boolean seen, Instant now) {
        Transactions.assertActive();
        jdbc.sql("""
                        update notice_delivery set state = 'DELIVERED', delivered_at = :now
                         where staff_id = :staff and notice_id = any (:ids) and channel = 'BROWSER' and state = 'SENT'""")
                .param("now", Timestamp.from(now))
                .param("staff", staffId)
                .param("ids", ids.toArray(Long[]::new))
                .update();
        if (seen) {
            jdbc.sql("""
                            update notice_recipient set seen_at = :now
                             where staff_id = :staff and notice_id = any (:ids) and seen_at is null""")
                    .param("now", Timestamp.from(now))
                    .param("staff", staffId)
                    .param("ids", ids.toArray(Long[]::new))
                    .update();
        }
    }

    private Item item(ResultSet row) throws SQLException {
        Acknowledging ack = Acknowledging.valueOf(row.getString("acknowledging"));
        Instant acked = instant(row, "acked_at");
        Instant settled = instant(row, "settled_at");
        return new Item(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                new NoticeSubject(NoticeSubject.Kind.valueOf(row.getString("subject_kind")), row.getLong("subject_id")),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("code"),
                json.readValue(row.getString("data"), VALUES),
                ack,
                row.getTimestamp("created_at").toInstant(),
                instant(row, "ack_by"),
                instant(row, "seen_at"),
                acked,
                settled,
                row.getString("settled_name"),
                acked == null && settled == null && ack != Acknowledging.NOBODY);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
