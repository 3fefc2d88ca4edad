package org.forestall.server.clocks;

import java.sql.Timestamp;
import java.time.Instant;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How late stages fire, by the records of firings that the transaction's scope sees. */
@Component
public class FiringLatency {

    private final JdbcClient jdbc;

    FiringLatency(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * From the planned time to the beginning of the firing's transaction, in milliseconds; zeros where nothing fired.
     *
     * @param retried how many fired after a failure of their handler
     */
    public record Figures(long fired, long retried, double p50, double p99, double worst) {}

    /** Of what has fired since then. */
    public Figures since(Instant from) {
        Transactions.assertActive();
        return jdbc.sql("""
                        select count(*) as fired, count(*) filter (where attempt > 1) as retried,
                               coalesce(percentile_disc(0.5) within group (order by late), 0) as p50,
                               coalesce(percentile_disc(0.99) within group (order by late), 0) as p99,
                               coalesce(max(late), 0) as worst
                        from (select attempt, extract(epoch from fired_at - planned_at)::float8 * 1000 as late
                              from clock_firing where fired_at >= ?) f""").param(Timestamp.from(from)).query(Figures.class).single();
    }
}
