package org.forestall.server.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterPlanTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private static List<Long> members(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }

    private static RosterPlan.Wish wish(Pattern pattern, int weeks, int minimum) {
        return new RosterPlan.Wish(pattern, MONDAY, weeks, 8, minimum, ZONE);
    }

    @ParameterizedTest
    @CsvSource({"FULL_DAY, 5, 1", "FULL_DAY, 8, 2", "DAY_NIGHT, 6, 1", "DAY_NIGHT, 9, 2", "DAY_NIGHT, 14, 3"})
    void nobodys_rest_is_broken_and_nobody_has_much_more_than_another(Pattern pattern, int people, int minimum) {
        RosterPlan plan = new RosterPlan(members(people), Map.of(), Map.of());
        List<RosterPlan.Planned> shifts = plan.make(wish(pattern, 4, minimum));
        assertThat(shifts).allSatisfy(shift -> assertThat(shift.members()).hasSize(minimum));
        Map<Long, List<Span>> taken = new HashMap<>();
        shifts.forEach(shift -> shift.members()
                .forEach(member -> taken.computeIfAbsent(member, unused -> new ArrayList<>())
                        .add(shift.span())));
        taken.values().forEach(spans -> {
            for (int i = 1; i < spans.size(); i++) {
                assertThat(spans.get(i - 1).leavesRestTo(spans.get(i))).isTrue();
            }
        });
        var hours = plan.hours().values();
        assertThat(Collections.max(hours) - Collections.min(hours))
                .as("hours of the busiest less those of the idlest")
                .isLessThanOrEqualTo(2L * pattern.hours());
        List<Long> nights = taken.values().stream()
                .map(spans -> spans.stream().filter(Span::night).count())
                .toList();
        assertThat(Collections.max(nights) - Collections.min(nights)).isLessThanOrEqualTo(2);
    }

    @Test
    void who_is_on_leave_gets_nothing_then() {
        Instant from = MONDAY.atTime(8, 0).atZone(ZONE).toInstant();
        Span away = new Span(from, from.plusSeconds(7 * 86_400));
        RosterPlan plan = new RosterPlan(members(4), Map.of(), Map.of(2L, List.of(away)));
        assertThat(plan.make(wish(Pattern.FULL_DAY, 1, 1)))
                .allSatisfy(shift -> assertThat(shift.members()).doesNotContain(2L));
    }

    @Test
    void a_shift_that_cannot_be_filled_by_the_rested_stays_short() {
        RosterPlan plan = new RosterPlan(members(1), Map.of(), Map.of());
        List<RosterPlan.Planned> shifts = plan.make(wish(Pattern.FULL_DAY, 1, 1));
        assertThat(shifts).hasSize(7);
        assertThat(shifts.stream().filter(shift -> shift.members().isEmpty()).count())
                .isEqualTo(3);
    }

    @Test
    void rest_is_as_long_as_the_shift_and_never_under_twelve_hours() {
        Instant start = Instant.parse("2026-11-30T00:00:00Z");
        Span fullDay = new Span(start, start.plusSeconds(24 * 3600));
        Span four = new Span(start, start.plusSeconds(4 * 3600));
        assertThat(fullDay.leavesRestTo(new Span(start.plusSeconds(48 * 3600), start.plusSeconds(50 * 3600))))
                .isTrue();
        assertThat(fullDay.leavesRestTo(new Span(start.plusSeconds(47 * 3600), start.plusSeconds(50 * 3600))))
                .isFalse();
        assertThat(four.leavesRestTo(new Span(start.plusSeconds(15 * 3600), start.plusSeconds(20 * 3600))))
                .isFalse();
        assertThat(new Span(start.plusSeconds(16 * 3600), start.plusSeconds(20 * 3600)).leavesRestTo(four))
                .isTrue();
    }
}
