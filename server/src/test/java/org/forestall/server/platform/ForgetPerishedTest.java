package org.forestall.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.forestall.server.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What served only for a while is deleted when its time is over, and not before. */
class ForgetPerishedTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final Outbox outbox = new Outbox(jdbc);
    private final ForgetPerished forget =
            new ForgetPerished(List.of(new OldNews(jdbc, WEEK)), database.transactions(), database.clock());

    @Test
    void news_older_than_the_setting_goes_and_younger_news_stays() {
        say(1, NOW.minus(WEEK).minusSeconds(1));
        say(2, NOW.minus(WEEK));
        say(3, NOW);

        forget.forget(NOW);

        assertThat(kept()).containsExactly(2L, 3L);
    }

    @Test
    void as_time_passes_what_stayed_goes_too() {
        say(1, database.clock().instant());
        forget.everyHour();
        assertThat(kept()).containsExactly(1L);

        database.clock().pass(WEEK.plusSeconds(1));
        forget.everyHour();

        assertThat(kept()).isEmpty();
    }

    private void say(long subject, Instant at) {
        database.inAll(() -> {
            outbox.publish(new Change("case", subject, 0, at));
            return subject;
        });
    }

    private List<Long> kept() {
        return jdbc.queryForList("select subject_id from outbox order by id", Long.class);
    }
}
