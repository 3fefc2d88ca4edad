package org.forestall.server.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A handler that fails keeps nobody else from firing, and what it failed on is tried again until it fires, once. */
class FailingHandlersTest {

    private static final Duration TEN = Duration.ofMinutes(10);

    private final ClockBench bench = new ClockBench();

    @Test
    void the_others_of_its_batch_fire_and_it_is_put_off_for_longer_and_longer() {
        LongStream.rangeClosed(1, 100).forEach(subject -> bench.arm(bench.aCall(subject, TEN)));
        bench.handler.failing.add(37L);
        bench.pass(Duration.ofMinutes(9));
        assertThat(bench.fire()).isEqualTo(99);
        assertThat(bench.effects()).hasSize(99).doesNotContain("case.first-call 37 WARN");
        for (int waited = 2; waited <= 16; waited *= 2) {
            bench.pass(Duration.ofSeconds(waited).minusMillis(1));
            assertThat(bench.fire()).isZero();
            assertThat(failure().wakesAt()).isAfter(bench.clock().instant());
            bench.pass(Duration.ofMillis(1));
            bench.fire();
        }
        assertThat(failure().attempts()).isEqualTo(5);
        assertThat(failure().lastError()).isEqualTo("IllegalStateException: not today, 37");
    }

    @Test
    void when_the_handler_has_recovered_it_fires_once_and_goes_on_to_its_next_stage() {
        bench.arm(bench.aCall(37, TEN));
        bench.handler.failing.add(37L);
        bench.pass(Duration.ofMinutes(9));
        bench.fire();
        bench.handler.failing.clear();
        bench.pass(TEN);
        assertThat(bench.fire()).isEqualTo(3);
        assertThat(bench.effects())
                .containsExactly("case.first-call 37 WARN", "case.first-call 37 BREACH", "case.first-call 37 RUNG_1");
        assertThat(bench.handler.batches.get(1).getFirst().attempt()).isEqualTo(2);
        assertThat(bench.ask(() -> bench.clocks.listFailing(10))).isEmpty();
    }

    @Test
    void arming_it_differently_forgets_its_failures() {
        bench.arm(bench.aCall(37, TEN));
        bench.handler.failing.add(37L);
        bench.pass(TEN);
        bench.fire();
        bench.handler.failing.clear();
        bench.arm(bench.aCall(37, TEN));
        assertThat(bench.ask(() -> bench.clocks.listFailing(10))).isEmpty();
        bench.pass(Duration.ofMinutes(9));
        assertThat(bench.fire()).isOne();
    }

    @Test
    void a_kind_that_nobody_handles_waits_for_somebody_who_does() {
        bench.arm(bench.anOrder("guard.check-in", 5, TEN), bench.aCall(6, TEN));
        bench.pass(Duration.ofMinutes(9));
        assertThat(bench.fire()).isOne();
        assertThat(failure().order().kind()).isEqualTo("guard.check-in");
        assertThat(failure().lastError()).contains("nobody handles");
    }

    @Test
    void what_a_command_holds_is_passed_over_and_looked_at_again() {
        bench.arm(bench.aCall(7, TEN), bench.aCall(8, TEN));
        bench.pass(Duration.ofMinutes(9));
        bench.database.inAll(() -> {
            bench.database
                    .jdbc()
                    .sql("update clock set due_at = due_at where subject_id = 7")
                    .update();
            Thread other = Thread.ofVirtual().start(bench::fire);
            join(other);
            return null;
        });
        assertThat(bench.effects()).containsExactly("case.first-call 8 WARN");
        assertThat(bench.database
                        .jdbc()
                        .sql("select count(*) from scheduled_tasks where execution_time = ?")
                        .param(java.sql.Timestamp.from(bench.in(Duration.ofSeconds(1))))
                        .query(Integer.class)
                        .single())
                .as("woken again in a second")
                .isOne();
        assertThat(bench.fire()).isOne();
    }

    @Test
    void two_handlers_of_one_kind_are_refused() {
        List<ClockHandler> twins = List.of(bench.handler, bench.handler);
        assertThatThrownBy(() -> new ClockHandlers(twins)).hasMessageContaining("two handlers");
    }

    private ArmedClock failure() {
        List<ArmedClock> failing = bench.ask(() -> bench.clocks.listFailing(10));
        assertThat(failing).hasSize(1);
        return failing.getFirst();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
