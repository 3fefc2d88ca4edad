package org.forestall.server.platform;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox's rows that everybody has heard long since. */
final class OldNews implements Perishable {

    private final JdbcTemplate jdbc;
    private final Duration kept;

    OldNews(JdbcTemplate jdbc, Duration kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    @Override
    public int forget(Instant now) {
        return jdbc.update("delete from outbox where at < ?", Timestamp.from(now.minus(kept)));
    }
}
