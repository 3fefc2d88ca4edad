package org.forestall.server.notices;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each channel last worked, and what it said when it did not. */
@Component
class ChannelHealth {

    private final JdbcClient jdbc;

    ChannelHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One channel's state; {@code waiting} counts what is due and not yet sent. */
    record State(
            Channel channel,
            @Nullable Instant lastSuccessAt,
            @Nullable Instant lastFailureAt,
            @Nullable String lastError,
            int failuresInARow,
            int waiting) {}

    /** In the outcomes' order. A person without an address says nothing of the channel. */
    void keep(Channel channel, Collection<? extends Outcome> outcomes, Instant now) {
        Instant success = null;
        String error = null;
        int failures = 0;
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Accepted accepted -> {
                    success = now;
                    failures = 0;
                }
                case Outcome.TryAgain again -> {
                    error = again.code();
                    failures++;
                }
                case Outcome.Rejected rejected when rejected.code().equals(StaffReach.NO_ADDRESS) -> {}
                case Outcome.Rejected rejected -> {
                    error = rejected.code();
                    failures++;
                }
            }
        }
        keep(channel, success, error, failures, now);
    }

    private void keep(Channel channel, @Nullable Instant success, @Nullable String error, int failures, Instant now) {
        jdbc.sql("""
                        insert into notice_channel as c (channel, last_success_at, last_failure_at, last_error, failures_in_a_row)
                        values (:channel, :success, :failure, :error, :failures)
                        on conflict (channel) do update set
                            last_success_at = coalesce(excluded.last_success_at, c.last_success_at),
                            last_failure_at = coalesce(excluded.last_failure_at, c.last_failure_at),
                            last_error = coalesce(excluded.last_error, c.last_error),
                            failures_in_a_row = excluded.failures_in_a_row
                                + case when excluded.last_success_at is null then c.failures_in_a_row else 0 end""")
                .param("channel", channel.name())
                .param("success", success == null ? null : Timestamp.from(success), Types.TIMESTAMP)
                .param("failure", error == null ? null : Timestamp.from(now), Types.TIMESTAMP)
                .param("error", error, Types.VARCHAR)
                .param("failures", failures)
                .update();
    }

    List<State> list(Instant now) {
        return jdbc.sql("""
                        select c.channel, h.last_success_at, h.last_failure_at, h.last_error,
                               coalesce(h.failures_in_a_row, 0) as failures_in_a_row,
                               (select count(*) from notice_delivery d
                                 where d.channel = c.channel and d.state = 'QUEUED' and d.due_at <= :now)::int as waiting
                          from unnest(:channels::text[]) as c (channel)
                          left join notice_channel h on h.channel = c.channel""")
                .param("now", Timestamp.from(now))
                .param(
                        "channels",
                        Arrays.stream(Channel.values()).map(Enum::name).toArray(String[]::new))
                .query(State.class)
                .list();
    }
}
