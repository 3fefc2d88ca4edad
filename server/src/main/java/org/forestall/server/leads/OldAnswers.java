package org.forestall.server.leads;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.forestall.server.platform.KeepingSettings;
import org.forestall.server.platform.Perishable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers to Idempotency-Keys that no source will repeat any more. */
@Component
class OldAnswers implements Perishable {

    private final JdbcClient jdbc;
    private final Duration kept;

    OldAnswers(JdbcClient jdbc, KeepingSettings keeping) {
        this.jdbc = jdbc;
        this.kept = keeping.answers();
    }

    @Override
    public int forget(Instant now) {
        return jdbc.sql("delete from idempotent_answer where at < ?")
                .param(Timestamp.from(now.minus(kept)))
                .update();
    }
}
