package org.forestall.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ScaledClockTest {

    private static final Instant START = Instant.parse("2024-11-11T22:00:00Z");

    private final AtomicLong real = new AtomicLong(-5_000_000_000L);
    private final ScaledClock clock = new ScaledClock(START, real::get);

    @Test
    void stands_still_until_a_speed_is_set() {
        real.addAndGet(Duration.ofHours(3).toNanos());
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void thirty_seconds_pass_in_one() {
        clock.setSpeed(30);
        real.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(30));
    }

    @Test
    void never_jumps_nor_goes_back_whatever_the_history_of_speeds() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Instant before = clock.instant();
            for (int step = 0; step < 100; step++) {
                double speed = random.nextInt(4) == 0 ? 0 : random.nextDouble() * 1_000;
                clock.setSpeed(speed);
                assertThat(clock.instant())
                        .as("a new speed moves no time, seed %d", seed)
                        .isEqualTo(before);
                long passed = random.nextLong(2_000_000_000L);
                real.addAndGet(passed);
                Instant after = clock.instant();
                assertThat(after)
                        .isCloseTo(before.plusNanos(Math.round(passed * speed)), within(1, ChronoUnit.MICROS))
                        .isEqualTo(after.truncatedTo(ChronoUnit.MICROS));
                before = after;
            }
        }
    }

    @Test
    void refuses_to_run_backwards() {
        assertThatThrownBy(() -> clock.setSpeed(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.setSpeed(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_who_waits_is_let_go_when_he_should_give_up() throws Exception {
        assertThat(clock.until(START.plusSeconds(1), () -> true)).isFalse();
    }

    @Test
    void a_time_that_has_passed_is_reached_at_once() throws Exception {
        assertThat(clock.until(START, () -> false)).isTrue();
    }
}
