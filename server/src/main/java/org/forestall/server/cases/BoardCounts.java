package org.forestall.server.cases;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.forestall.engine.Grade;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.LiveFeed;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many cases are open, by unit and grade: counted once a second at the most for everybody together, because counting
 * anew for every viewer is what makes boards slow. Where counting itself takes long, because hundreds of thousands are open,
 * it is done seldom enough to take a fiftieth of the time, and nobody waits for it but who comes after a long quiet.
 */
@Component
public class BoardCounts {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int SHARE_OF_TIME = 50;
    /** Counts so many times older than they should be are shown to nobody. */
    private static final int STALE = 10;

    private static final Set<String> CHANGES = Set.of("case", "bulk");

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile Counted last = new Counted(0, 0, List.of());
    private volatile long changedAtNanos = System.nanoTime();

    private record Counted(long atNanos, long tookNanos, List<Row> rows) {

        /** How many times over its time is up; below 1 it is fresh. */
        double age(long now) {
            return rows.isEmpty()
                    ? Double.MAX_VALUE
                    : (double) (now - atNanos) / Math.max(FRESH.toNanos(), SHARE_OF_TIME * tookNanos);
        }
    }

    /** Open cases of one unit and grade. */
    public record Row(int unitId, int queueUnitId, Grade grade, int open, int unclaimed, int overdue) {}

    BoardCounts(JdbcClient jdbc, Transactions transactions, LiveFeed feed, InstantSource clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        feed.subscribe(RowScope.all(), this::heard);
    }

    private void heard(Change change) {
        if (CHANGES.contains(change.topic())) {
            changedAtNanos = System.nanoTime();
        }
    }

    /** Whether a case has changed since the last count: whoever shows it asks again in a moment. */
    public boolean areBehind() {
        return last.atNanos() - changedAtNanos < 0;
    }

    /** The counts of the units in scope, at most a second old, or fifty times as old as counting takes. */
    public List<Row> in(RowScope scope) {
        List<Row> visible = new ArrayList<>();
        for (Row row : fresh()) {
            if (scope.sees(row.unitId())) {
                visible.add(row);
            }
        }
        return visible;
    }

    private List<Row> fresh() {
        Counted counted = last;
        double age = counted.age(System.nanoTime());
        if (age < 1) {
            return counted.rows();
        }
        boolean slow = counted.tookNanos() > FRESH.toNanos() / SHARE_OF_TIME && age < STALE;
        if (slow) {
            if (counting.tryLock()) {
                counting.unlock();
                Thread.ofVirtual().name("board-counts").start(() -> recount(counted));
            }
            return counted.rows();
        }
        return recount(counted);
    }

    /** One counts, who waits for it takes what it found. */
    private List<Row> recount(Counted seen) {
        counting.lock();
        try {
            if (last == seen) {
                long began = System.nanoTime();
                List<Row> rows = count(clock.instant());
                last = new Counted(began, System.nanoTime() - began, rows);
            }
            return last.rows();
        } finally {
            counting.unlock();
        }
    }

    private List<Row> count(Instant now) {
        return transactions.in(RowScope.all(), () -> {
            // the other core is for those who wait for something
            jdbc.sql("set local max_parallel_workers_per_gather = 0").update();
            return jdbc.sql("""
                        select unit_id, queue_unit_id, grade, count(*), count(*) filter (where assignee_id is null),
                               count(*) filter (where due_at < ?)
                        from case_file where stage <> 'CLOSED' and folded_into is null
                        group by unit_id, queue_unit_id, grade""")
                    .param(Timestamp.from(now))
                    .query((row, i) -> new Row(
                            row.getInt(1),
                            row.getInt(2),
                            Grade.values()[row.getInt(3)],
                            row.getInt(4),
                            row.getInt(5),
                            row.getInt(6)))
                    .list();
        });
    }
}
