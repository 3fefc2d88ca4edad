package org.forestall.server.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.forestall.server.platform.KeepingSettings;
import org.forestall.server.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A source may repeat a request for as long as the setting says. */
class OldAnswersTest {

    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Receipt RECEIPT = Receipt.of(List.of());

    private final TestDatabase database = TestDatabase.fresh();
    private final IdempotentAnswers answers =
            new IdempotentAnswers(database.jdbc(), JsonMapper.builder().build());
    private final OldAnswers old =
            new OldAnswers(database.jdbc(), new KeepingSettings(Duration.ofDays(7), WINDOW, Duration.ofDays(90)));

    @Test
    void the_answer_is_repeated_within_the_window_and_forgotten_after_it() {
        IdempotentAnswers.Request early = request("early");
        IdempotentAnswers.Request late = request("late");
        answers.keep(early, RECEIPT, NOW.minus(WINDOW).minusSeconds(1));
        answers.keep(late, RECEIPT, NOW.minus(WINDOW));

        assertThat(old.forget(NOW)).isEqualTo(1);

        assertThat(answers.find(early)).isEmpty();
        assertThat(answers.find(late)).contains(RECEIPT);
    }

    private static IdempotentAnswers.Request request(String key) {
        return new IdempotentAnswers.Request("SOURCE:1", key, new byte[] {1});
    }
}
