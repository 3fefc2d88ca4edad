package org.forestall.server.cases;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.forestall.engine.Grade;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many cases are open, by unit and grade: counted once a second at the most for everybody together, because counting
 * anew for every viewer is what makes boards slow.
 */
@Component
public class BoardCounts {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final InstantSource clock;
    private volatile Counted last = new Counted(0, List.of());

    private record Counted(long atNanos, List<Row> rows) {}

    /** Open cases of one unit and grade. */
    public record Row(int unitId, int queueUnitId, Grade grade, int open, int unclaimed, int overdue) {}

    BoardCounts(JdbcClient jdbc, Transactions transactions, InstantSource clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The counts of the units in scope, at most a second old. */
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
        if (!counted.rows().isEmpty() && System.nanoTime() - counted.atNanos() < FRESH.toNanos()) {
            return counted.rows();
        }
        synchronized (this) {
            Counted again = last;
            if (again != counted) {
                return again.rows();
            }
            Counted now = new Counted(System.nanoTime(), count(clock.instant()));
            last = now;
            return now.rows();
        }
    }

    private List<Row> count(Instant now) {
        return transactions.in(
                RowScope.all(),
                () -> jdbc.sql("""
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
                        .list());
    }
}
