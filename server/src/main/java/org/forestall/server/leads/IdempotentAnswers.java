package org.forestall.server.leads;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.forestall.server.platform.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Remembers the answer to each Idempotency-Key; kept in the same transaction as what it answers. */
@Component
class IdempotentAnswers {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IdempotentAnswers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Request(String caller, String key, byte[] hash) {}

    private record Kept(byte[] hash, String answer) {}

    /** The answer given before; refuses with KEY_REUSED when the key came with another body. */
    Optional<Receipt> find(Request request) {
        return jdbc.sql("select request_hash, answer from idempotent_answer where caller = ? and key = ?")
                .params(request.caller(), request.key())
                .query((row, i) -> new Kept(row.getBytes(1), row.getString(2)))
                .optional()
                .map(kept -> {
                    if (!Arrays.equals(kept.hash(), request.hash())) {
                        throw new Refused(LeadRefusal.KEY_REUSED);
                    }
                    return json.readValue(kept.answer(), Receipt.class);
                });
    }

    /** Refuses with KEY_REUSED when another request with the key was quicker: what this one did is rolled back. */
    void keep(Request request, Receipt answer, Instant at) {
        int kept = jdbc.sql("""
                        insert into idempotent_answer (caller, key, request_hash, answer, at)
                        values (?, ?, ?, ?::jsonb, ?) on conflict (caller, key) do nothing""")
                .params(
                        request.caller(),
                        request.key(),
                        request.hash(),
                        json.writeValueAsString(answer),
                        Timestamp.from(at))
                .update();
        if (kept == 0) {
            throw new Refused(LeadRefusal.KEY_REUSED);
        }
    }
}
