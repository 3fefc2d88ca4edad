package org.forestall.engine.moneyclock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.junit.jupiter.api.Test;

class MoneyClockTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void what_is_still_there_starts_whole_and_never_rises() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            MoneyClock clock = any(random);
            double before = clock.stillThereIn(0);
            assertThat(before).isEqualTo(1);
            for (double minutes = 1; minutes < 200_000; minutes *= 1.7) {
                double after = clock.stillThereIn(minutes);
                assertThat(after).isBetween(0.0, before + 1e-6);
                before = after;
            }
        }
    }

    @Test
    void more_at_stake_and_a_greater_threat_never_count_less() {
        Random random = new Random(6);
        for (int i = 0; i < 2_000; i++) {
            MoneyClock clock = any(random);
            double minutes = random.nextDouble(10_000);
            MoneyClock richer = new MoneyClock(
                    clock.asOf(), clock.threat(), clock.stake() * 2, clock.times(), clock.contact(), clock.watched());
            MoneyClock likelier = clock.after(new ClockEvent.Sign(NOW, 1 + random.nextDouble()));

            assertThat(richer.preventableIn(minutes)).isGreaterThanOrEqualTo(clock.preventableIn(minutes));
            assertThat(likelier.preventableIn(minutes)).isGreaterThanOrEqualTo(clock.preventableIn(minutes));
        }
    }

    @Test
    void the_money_goes_within_the_hour_or_after_days_and_seldom_between() {
        LeavingTimes task = ClockSettings.DEFAULT.of(FraudType.GOV).times();
        double firstTwoHours = task.stillThere(0) - task.stillThere(120);
        double nextTenHours = task.stillThere(120) - task.stillThere(720);
        double nextMonth = task.stillThere(720) - task.stillThere(30 * 24 * 60);

        assertThat(nextTenHours).isLessThan(firstTwoHours / 3).isLessThan(nextMonth / 3);
    }

    @Test
    void money_seen_to_be_there_makes_the_rest_of_the_wait_a_slow_one() {
        MoneyClock clock = ClockSettings.DEFAULT.start(NOW, Grade.URGENT, FraudType.GOV, null);
        MoneyClock seen = clock.after(new ClockEvent.SeenThere(NOW.plus(Duration.ofHours(5))));

        assertThat(seen.stillThereIn(60)).isGreaterThan(clock.stillThereIn(60));
        assertThat(seen.preventable(seen.asOf())).isGreaterThan(clock.preventable(seen.asOf()));
    }

    @Test
    void a_payment_makes_the_fraud_certain_and_leaves_less_to_lose() {
        MoneyClock clock = ClockSettings.DEFAULT.start(NOW, Grade.LOW, FraudType.TASK, 50_000.0);
        MoneyClock paid = clock.after(new ClockEvent.Paid(NOW.plusSeconds(600), 20_000));

        assertThat(paid.threat()).isEqualTo(1);
        assertThat(paid.stake()).isCloseTo(clock.stake() - 20_000, within(1e-6));
    }

    @Test
    void a_watch_takes_its_share_and_an_end_takes_the_rest() {
        MoneyClock clock = ClockSettings.DEFAULT.start(NOW, Grade.HIGH, FraudType.CS, null);

        assertThat(clock.after(new ClockEvent.Watched(NOW, 0.4)).preventable(NOW))
                .isCloseTo(0.6 * clock.preventable(NOW), within(1e-9));
        assertThat(clock.after(new ClockEvent.Ended(NOW)).preventable(NOW)).isZero();
    }

    @Test
    void the_loss_of_all_one_has_counts_double_and_size_still_counts() {
        LossWeight weight = LossWeight.DEFAULT;

        assertThat(weight.of(5_000, 5_000.0)).isGreaterThan(weight.of(8_000, 10_000_000.0));
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            double loss = random.nextDouble(1_000_000);
            Double means = random.nextBoolean() ? null : random.nextDouble(1_000_000);
            assertThat(weight.of(loss * 1.1 + 1, means)).isGreaterThan(weight.of(loss, means));
        }
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new Pace(0, 10, 1)).hasMessageContaining("weight");
        assertThatThrownBy(() -> new LeavingTimes(java.util.List.of(new Pace(0.5, 10, 1))))
                .hasMessageContaining("add up to 1");
        assertThatThrownBy(() -> new ClockEvent.Judged(NOW, 1.2)).hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> new MaximumWait(java.util.Map.of())).hasMessageContaining("every grade");
        assertThatThrownBy(() -> LossWeight.DEFAULT.of(-1, null)).hasMessageContaining("0 or more");
    }

    private static MoneyClock any(Random random) {
        LeavingTimes times = LeavingTimes.of(
                random.nextDouble(),
                5 + random.nextDouble(100),
                500 + random.nextDouble(50_000),
                0.3 + random.nextDouble());
        return MoneyClock.started(
                NOW, random.nextDouble(), random.nextDouble(1_000_000), times, random.nextDouble(100));
    }
}
