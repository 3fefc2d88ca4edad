package org.forestall.server.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes a row for each firing, in the firing's transaction, and fails on the subjects it is told to fail on. */
final class EffectHandler implements ClockHandler {

    private final String kind;
    private final JdbcTemplate jdbc;
    final Set<Long> failing = ConcurrentHashMap.newKeySet();
    boolean forgettable;
    final List<List<Firing>> batches = new ArrayList<>();

    EffectHandler(String kind, JdbcTemplate jdbc) {
        this.kind = kind;
        this.jdbc = jdbc;
    }

    static void createTable(JdbcTemplate jdbc) {
        jdbc.execute("create table if not exists effect (id bigint generated always as identity, kind text,"
                + " subject_id bigint, stage text, attempt int, at timestamptz)");
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public boolean isForgettable() {
        return forgettable;
    }

    @Override
    public synchronized void fired(List<Firing> firings, Instant now) {
        batches.add(firings);
        jdbc.batchUpdate(
                "insert into effect (kind, subject_id, stage, attempt, at) values (?, ?, ?, ?, ?)",
                firings.stream()
                        .map(f -> new Object[] {
                            f.kind(), f.subjectId(), f.stage(), f.attempt(), java.sql.Timestamp.from(now)
                        })
                        .toList());
        firings.stream().filter(f -> failing.contains(f.subjectId())).forEach(f -> {
            throw new IllegalStateException("not today, " + f.subjectId());
        });
    }
}
