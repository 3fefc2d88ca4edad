package org.forestall.server.notices;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long telling took over the last day. A channel is counted from the moment its rung was due, a person from the moment
 * of the notice. All times are the servers'; where two servers' clocks differ, nothing is shorter than no time. Whoever has not
 * seen it is in no spread: greatest() passes over a null and would make it no time at all.
 */
@Component
class NoticeLatency {

    static final Duration WINDOW = Duration.ofHours(24);

    private final JdbcClient jdbc;

    NoticeLatency(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Half took no longer than p50, all but one in twenty no longer than p95; seconds; null when there was none. */
    record Spread(@Nullable Double p50, @Nullable Double p95) {}

    record Deliveries(NoticeKind kind, Channel channel, int count, int failed, Spread sent, Spread delivered) {}

    /**
     * @param count people told
     * @param open of those, whose acknowledgement is still waited for
     * @param missed notices that nobody acknowledged in time
     */
    record People(NoticeKind kind, int count, Spread seen, Spread acked, int open, int missed) {}

    record Report(Instant since, Instant until, List<Deliveries> deliveries, List<People> people) {
        Report {
            deliveries = List.copyOf(deliveries);
            people = List.copyOf(people);
        }
    }

    Report over(Instant until) {
        Transactions.assertActive();
        Instant since = until.minus(WINDOW);
        return new Report(since, until, deliveries(since), people(since));
    }

    private List<Deliveries> deliveries(Instant since) {
        return jdbc.sql("""
                        with took as (
                            select n.kind, d.channel, d.state,
                                   case when d.sent_at is not null then greatest(extract(epoch from d.sent_at - d.due_at), 0) end as sent,
                                   case when d.delivered_at is not null then greatest(extract(epoch from d.delivered_at - d.due_at), 0) end as delivered
                              from notice_delivery d join notice n on n.id = d.notice_id
                             where d.created_at >= ? and d.state <> 'SKIPPED' and d.attempts > 0)
                        select kind, channel, count(*)::int as count, (count(*) filter (where state = 'FAILED'))::int as failed,
                               percentile_cont(array[0.5, 0.95]) within group (order by sent) as sent,
                               percentile_cont(array[0.5, 0.95]) within group (order by delivered) as delivered
                          from took group by kind, channel order by kind, channel""")
                .param(Timestamp.from(since))
                .query((row, number) -> new Deliveries(
                        NoticeKind.valueOf(row.getString("kind")),
                        Channel.valueOf(row.getString("channel")),
                        row.getInt("count"),
                        row.getInt("failed"),
                        spread(row.getArray("sent")),
                        spread(row.getArray("delivered"))))
                .list();
    }

    private List<People> people(Instant since) {
        return jdbc.sql("""
                        with took as (
                            select n.id, n.kind, n.missed_at,
                                   case when r.seen_at is not null then greatest(extract(epoch from r.seen_at - n.created_at), 0) end as seen,
                                   case when r.acked_at is not null then greatest(extract(epoch from r.acked_at - n.created_at), 0) end as acked,
                                   r.acked_at is null and n.settled_at is null and n.acknowledging <> 'NOBODY' as open
                              from notice n join notice_recipient r on r.notice_id = n.id
                             where n.created_at >= ?)
                        select kind, count(*)::int as count, (count(*) filter (where open))::int as open,
                               (count(distinct id) filter (where missed_at is not null))::int as missed,
                               percentile_cont(array[0.5, 0.95]) within group (order by seen) as seen,
                               percentile_cont(array[0.5, 0.95]) within group (order by acked) as acked
                          from took group by kind order by kind""")
                .param(Timestamp.from(since))
                .query((row, number) -> new People(
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getInt("count"),
                        spread(row.getArray("seen")),
                        spread(row.getArray("acked")),
                        row.getInt("open"),
                        row.getInt("missed")))
                .list();
    }

    private static Spread spread(java.sql.@Nullable Array percentiles) throws java.sql.SQLException {
        if (percentiles == null) {
            return new Spread(null, null);
        }
        Double[] values = (Double[]) percentiles.getArray();
        return new Spread(values[0], values[1]);
    }
}
