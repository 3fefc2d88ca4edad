package org.forestall.server.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.forestall.server.platform.RowScope;
import org.forestall.server.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine wakes by itself: nobody here asks for what is due. */
class ClockEngineTest {

    private static final long PATIENCE_SECONDS = 30;

    private final TestDatabase database = TestDatabase.fresh().withUnits(101);
    private final BlockingQueue<Firing> fired = new LinkedBlockingQueue<>();
    private final ClockNode node = new ClockNode(database.dataSource(), "here", new ClockHandler() {
        @Override
        public String kind() {
            return "case";
        }

        @Override
        public void fired(List<Firing> firings, Instant now) {
            fired.addAll(firings);
        }
    });

    @BeforeEach
    void start() {
        node.engine.start();
    }

    @AfterEach
    void stop() {
        node.engine.stop();
    }

    @Test
    void a_clock_fires_at_each_stage_and_never_before() throws Exception {
        Instant due = Instant.now().plusMillis(1_300);
        arm(1, due.minusMillis(900), due, due);
        for (String stage : List.of("S1", "S2", "S3")) {
            Firing firing = next();
            assertThat(firing.stage()).isEqualTo(stage);
            assertThat(firing.plannedAt()).isBeforeOrEqualTo(Instant.now());
        }
        assertThat(wakeUpsEventuallyGone()).isTrue();
    }

    @Test
    void what_is_due_at_once_fires_at_once() throws Exception {
        arm(2, Instant.now().minusSeconds(60));
        assertThat(next().subjectId()).isEqualTo(2);
    }

    @Test
    void a_clock_whose_wake_up_was_lost_is_found_by_the_sweep() throws Exception {
        arm(3, Instant.now().plus(Duration.ofSeconds(2)));
        database.jdbc()
                .sql("delete from scheduled_tasks where task_name = 'clock-wake'")
                .update();
        assertThat(next().subjectId()).isEqualTo(3);
    }

    @Test
    void a_stopped_engine_leaves_the_rest_to_the_next_one() throws Exception {
        node.engine.stop();
        arm(4, Instant.now());
        assertThat(fired).isEmpty();
        node.engine.start();
        assertThat(next().subjectId()).isEqualTo(4);
    }

    private void arm(long subject, Instant... times) {
        List<Stage> stages = new java.util.ArrayList<>();
        for (Instant time : times) {
            stages.add(new Stage("S" + (stages.size() + 1), time));
        }
        node.transactions.in(RowScope.all(), () -> {
            node.clocks.arm(List.of(new ClockOrder("case", subject, 101, times[0], stages)));
            return null;
        });
    }

    private Firing next() throws InterruptedException {
        Firing next = fired.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("fires within %d s", PATIENCE_SECONDS).isNotNull();
        return next;
    }

    private boolean wakeUpsEventuallyGone() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        int left = 1;
        while (left > 0 && System.nanoTime() < deadline) {
            left = database.jdbc()
                    .sql("select count(*) from scheduled_tasks where task_name = 'clock-wake'")
                    .query(Integer.class)
                    .single();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return left == 0;
    }
}
