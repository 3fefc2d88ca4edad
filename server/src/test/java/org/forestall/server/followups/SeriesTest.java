package org.forestall.server.followups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.forestall.engine.Grade;
import org.forestall.server.profiles.JurisdictionProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {

    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final Series.Risk URGENT = new Series.Risk(Grade.URGENT, false);
    private static final JurisdictionProfile.Dissuasion PROFILE = new JurisdictionProfile.Dissuasion(
            0.75,
            Map.of(),
            Map.of(),
            Duration.ofMinutes(2),
            Duration.ofMinutes(30),
            Duration.ofHours(12),
            Duration.ofHours(4),
            Map.of(Grade.URGENT, days(1, 3, 7), Grade.HIGH, days(3, 7)),
            Duration.ofDays(30),
            Duration.ofDays(30),
            Map.of());

    private static List<Duration> days(int... days) {
        return java.util.Arrays.stream(days).mapToObj(Duration::ofDays).toList();
    }

    private static List<Instant> on(int... days) {
        return days(days).stream().map(START::plus).toList();
    }

    @Test
    void a_series_begins_on_the_grades_days_and_has_one_more_where_money_was_lost() {
        assertThat(Series.begun(URGENT, PROFILE, START)).isEqualTo(on(1, 3, 7));
        assertThat(Series.begun(new Series.Risk(Grade.HIGH, true), PROFILE, START))
                .isEqualTo(on(3, 7, 30));
        assertThat(Series.begun(new Series.Risk(Grade.LOW, false), PROFILE, START))
                .isEmpty();
        assertThat(Series.begun(new Series.Risk(Grade.LOW, true), PROFILE, START))
                .isEqualTo(on(30));
    }

    @Test
    void two_steady_ones_in_a_row_drop_the_next_but_never_the_last() {
        assertThat(after(on(3, 7), Result.STEADY)).isEqualTo(on(3, 7));
        assertThat(after(on(7, 30), Result.STEADY, Result.STEADY)).isEqualTo(on(30));
        assertThat(after(on(30), Result.STEADY, Result.STEADY)).isEqualTo(on(30));
    }

    @Test
    void who_wavers_or_was_not_met_is_seen_again_before_the_next() {
        assertThat(after(on(1, 7), Result.WAVERING))
                .containsExactly(START.plus(Duration.ofHours(12)), on(1).getFirst(), on(7).getFirst());
        assertThat(after(List.of(), Result.NOT_MET))
                .as("no series ends with somebody unseen")
                .isEqualTo(on(1));
    }

    @Test
    void who_refuses_twice_in_a_row_is_left_until_the_next_planned_one() {
        assertThat(after(on(7), Result.REFUSED)).hasSize(2);
        assertThat(after(on(7), Result.REFUSED, Result.REFUSED)).isEqualTo(on(7));
    }

    @Test
    void a_relapse_begins_anew_even_where_the_grade_has_no_days() {
        assertThat(after(on(30), Result.RELAPSED)).isEqualTo(on(1, 3, 7));
        assertThat(Series.after(List.of(Result.RELAPSED), List.of(), new Series.Risk(Grade.LOW, false), PROFILE, START))
                .isEqualTo(on(1, 3, 7));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_comes_the_series_is_in_order_keeps_its_last_and_ends_with_somebody_who_was_seen(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Instant> planned = new ArrayList<>(Series.begun(URGENT, PROFILE, START));
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < 200 && !planned.isEmpty(); i++) {
            Instant now = planned.removeFirst();
            Instant last = planned.isEmpty() ? null : planned.getLast();
            Result result = Result.values()[random.nextInt(Result.values().length)];
            results.add(result);
            planned = new ArrayList<>(Series.after(results, planned, URGENT, PROFILE, now));
            assertThat(planned).isSorted();
            assertThat(planned).allMatch(due -> due.isAfter(now));
            if (last != null && result != Result.RELAPSED) {
                assertThat(planned).contains(last);
            }
            if (result == Result.RELAPSED || result == Result.NOT_MET || result == Result.WAVERING) {
                assertThat(planned).isNotEmpty();
            }
        }
        List<Instant> left = planned;
        for (int i = 0; i < 100 && !left.isEmpty(); i++) {
            Instant now = left.getFirst();
            results.add(Result.STEADY);
            left = Series.after(results, left.subList(1, left.size()), URGENT, PROFILE, now);
        }
        assertThat(left).as("who stays steady is done some day").isEmpty();
    }

    private static List<Instant> after(List<Instant> planned, Result... results) {
        return Series.after(List.of(results), planned, URGENT, PROFILE, START);
    }
}
