package org.forestall.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.forestall.server.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class LiveFeedTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final TestDatabase database = TestDatabase.fresh();

    private final LiveFeed feed = new LiveFeed(database.dataSource());
    private final Outbox outbox = new Outbox(new JdbcTemplate(database.dataSource()));
    private final Screen ours = new Screen(RowScope.of(List.of(101)));
    private final Screen theirs = new Screen(RowScope.of(List.of(102, 103)));
    private final Screen district = new Screen(RowScope.all());

    /** Somebody's open screen: hears until a word that is for everybody. */
    private final class Screen {

        private final BlockingQueue<Change> heard = new LinkedBlockingQueue<>();
        private final Runnable stop;

        Screen(RowScope scope) {
            stop = feed.subscribe(scope, heard::add);
        }

        /** What came before the next change for everybody. */
        List<Change> untilEverybody() {
            List<Change> before = new ArrayList<>();
            while (true) {
                Change next = next();
                if (next.unit() == 0 || next.topic().equals("bulk")) {
                    return before;
                }
                before.add(next);
            }
        }

        Change next() {
            try {
                Change next = heard.poll(60, TimeUnit.SECONDS);
                assertThat(next).as("nothing was heard").isNotNull();
                return next;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @BeforeEach
    void listen() {
        feed.start();
        List.of(ours, theirs, district)
                .forEach(screen -> assertThat(screen.next())
                        .as("whoever comes is told to ask again")
                        .isEqualTo(new Change("bulk", 0, 0, Instant.EPOCH)));
    }

    @AfterEach
    void stop() {
        feed.stop();
    }

    private void publish(Change... changes) {
        database.inAll(() -> {
            outbox.publish(List.of(changes));
            return 0;
        });
    }

    private void everybody() {
        publish(new Change("transfer", 9, 0, NOON));
    }

    @Test
    void a_change_reaches_the_screens_that_may_see_its_unit_and_no_other() {
        Change change = new Change("case", 7, 101, NOON);
        publish(change);
        everybody();
        assertThat(ours.untilEverybody()).containsExactly(change);
        assertThat(district.untilEverybody()).containsExactly(change);
        assertThat(theirs.untilEverybody()).isEmpty();
    }

    @Test
    void what_is_rolled_back_is_never_told() {
        assertThatThrownBy(() -> database.inAll(() -> {
                    outbox.publish(new Change("case", 8, 101, NOON));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        everybody();
        assertThat(district.untilEverybody()).isEmpty();
        assertThat(database.jdbc()
                        .sql("select count(*) from outbox where subject_id = 8")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void who_has_gone_hears_no_more() {
        ours.stop.run();
        publish(new Change("case", 7, 101, NOON));
        everybody();
        assertThat(district.untilEverybody()).hasSize(1);
        assertThat(ours.heard).isEmpty();
    }

    @Test
    void too_much_at_once_is_told_to_everybody_in_one_word() {
        Change[] twenty = LongStream.range(0, 20)
                .mapToObj(id -> new Change("case", id, 101, NOON))
                .toArray(Change[]::new);
        publish(twenty);
        Change[] one = LongStream.range(0, 21)
                .mapToObj(id -> new Change("case", id, 101, NOON))
                .toArray(Change[]::new);
        publish(one);
        assertThat(ours.untilEverybody()).containsExactly(twenty);
        assertThat(theirs.next()).isEqualTo(new Change("bulk", 21, 0, NOON));
    }

    @Test
    void nothing_is_published_outside_a_transaction() {
        assertThatThrownBy(() -> outbox.publish(new Change("case", 1, 101, NOON)))
                .hasMessageContaining("outside a transaction");
    }

    /** Each screen hears exactly its own, in the order of the commits. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_is_published_each_screen_hears_its_own_in_order(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Change> said = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Change change = new Change("case", i, 101 + random.nextInt(4), NOON.plusSeconds(i));
            said.add(change);
            publish(change);
        }
        everybody();
        assertThat(district.untilEverybody()).isEqualTo(said);
        assertThat(ours.untilEverybody())
                .isEqualTo(said.stream().filter(change -> change.unit() == 101).toList());
        assertThat(theirs.untilEverybody())
                .isEqualTo(said.stream()
                        .filter(change -> change.unit() == 102 || change.unit() == 103)
                        .toList());
    }

    @Test
    void a_lost_connection_is_taken_up_again_and_everybody_asks_anew() {
        new JdbcTemplate(database.asSuperuser())
                .queryForList("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and query like 'listen%'");
        assertThat(ours.next().topic()).isEqualTo("bulk");
        publish(new Change("case", 7, 101, NOON));
        everybody();
        assertThat(ours.untilEverybody()).hasSize(1);
    }
}
