package org.forestall.server.platform;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What a transaction tells the world outside it: written in the same transaction, so that it is said if and only if the
 * change is kept. Live screens on every node hear of it through NOTIFY at the commit.
 */
@Component
public class Outbox {

    /** PostgreSQL's channel. */
    static final String CHANNEL = "forestall";
    /** A transaction that changes more than this says so once instead of naming each. */
    private static final int NAMED_AT_MOST = 20;

    private final JdbcTemplate jdbc;

    public Outbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void publish(Change change) {
        publish(List.of(change));
    }

    public void publish(List<Change> changes) {
        Transactions.assertActive();
        if (changes.isEmpty()) {
            return;
        }
        List<Change> said = changes.size() <= NAMED_AT_MOST
                ? changes
                : List.of(
                        new Change("bulk", changes.size(), 0, changes.getLast().at()));
        jdbc.batchUpdate(
                "insert into outbox (topic, subject_id, unit_id, at) values (?, ?, ?, ?)",
                said.stream()
                        .map(c -> new Object[] {c.topic(), c.id(), c.unit(), Timestamp.from(c.at())})
                        .toList());
        for (Change change : said) {
            jdbc.query("select pg_notify(?, ?)", row -> {}, CHANNEL, LiveFeed.write(change));
        }
    }
}
