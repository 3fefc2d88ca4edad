package org.forestall.server.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<String> OFFICE = List.of("09:00-12:00", "13:30-17:30");

    @Test
    void round_the_clock_every_hour_counts() {
        WorkCalendar calendar = WorkCalendar.roundTheClock();
        Instant friday = Instant.parse("2026-10-02T15:00:00Z");
        assertThat(calendar.plus(friday, Duration.ofHours(72))).isEqualTo("2026-10-05T15:00:00Z");
        assertThat(calendar.between(friday, friday.plusSeconds(5))).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void what_begins_on_a_friday_evening_counts_from_monday_morning() {
        WorkCalendar calendar = office(SHANGHAI, Set.of(), Set.of());
        assertThat(calendar.plus(shanghai("2026-11-20T18:00"), Duration.ofHours(1)))
                .isEqualTo(shanghai("2026-11-23T10:00"));
        assertThat(calendar.plus(shanghai("2026-11-20T11:30"), Duration.ofHours(1)))
                .as("over the midday break")
                .isEqualTo(shanghai("2026-11-20T14:00"));
        assertThat(calendar.plus(shanghai("2026-11-20T17:00"), Duration.ofMinutes(30)))
                .as("up when the day ends, not when the next one begins")
                .isEqualTo(shanghai("2026-11-20T17:30"));
    }

    @Test
    void a_holiday_does_not_count_and_a_sunday_worked_in_exchange_does() {
        WorkCalendar calendar = office(
                SHANGHAI,
                Set.of(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-02")),
                Set.of(LocalDate.parse("2026-10-10")));
        assertThat(calendar.plus(shanghai("2026-09-30T17:00"), Duration.ofHours(1)))
                .isEqualTo(shanghai("2026-10-05T09:30"));
        assertThat(calendar.plus(shanghai("2026-10-09T17:00"), Duration.ofHours(1)))
                .as("the tenth is a Saturday")
                .isEqualTo(shanghai("2026-10-10T09:30"));
        assertThat(calendar.between(shanghai("2026-10-01T00:00"), shanghai("2026-10-03T00:00")))
                .isZero();
    }

    @Test
    void an_hour_that_is_skipped_is_none_and_an_hour_that_comes_twice_is_two() {
        WorkCalendar nights = new WorkingHours(LONDON, everyDay("00:00-24:00"), Set.of(), Set.of());
        assertThat(nights.between(london("2026-03-29T00:00"), london("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(nights.between(london("2026-10-25T00:00"), london("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(25));
        WorkCalendar early = new WorkingHours(LONDON, everyDay("01:15-01:45", "02:00-03:00"), Set.of(), Set.of());
        assertThat(early.between(london("2026-03-29T00:00"), london("2026-03-30T00:00")))
                .as("pushed into each other by the jump, and counted once")
                .isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void over_random_calendars_and_times_plus_and_between_undo_each_other() {
        for (long seed = 0; seed < 400; seed++) {
            RandomGenerator random = java.util.random.RandomGeneratorFactory.of("L64X128MixRandom")
                    .create(seed);
            WorkCalendar calendar = aCalendar(random);
            for (int i = 0; i < 20; i++) {
                Instant from = anInstant(random);
                Duration time =
                        Duration.ofMillis(random.nextLong(1, Duration.ofDays(12).toMillis()));
                Duration more =
                        Duration.ofMillis(random.nextLong(1, Duration.ofDays(3).toMillis()));
                Instant due = calendar.plus(from, time);
                assertThat(calendar.between(from, due))
                        .as("seed %d from %s plus %s", seed, from, time)
                        .isEqualTo(time);
                assertThat(calendar.between(due, from)).isEqualTo(time.negated());
                assertThat(calendar.between(from, due.minusNanos(1)))
                        .as("the earliest")
                        .isLessThan(time);
                assertThat(calendar.plus(due, more)).as("in two steps").isEqualTo(calendar.plus(from, time.plus(more)));
                Instant middle = from.plusMillis(
                        random.nextLong(Duration.between(from, due).toMillis() + 1));
                assertThat(calendar.between(from, middle).plus(calendar.between(middle, due)))
                        .isEqualTo(time);
                assertThat(calendar.plus(from, Duration.ZERO)).isEqualTo(from);
            }
        }
    }

    @Test
    void against_counting_minute_by_minute() {
        RandomGenerator random =
                java.util.random.RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int i = 0; i < 40; i++) {
            WorkingHours calendar = (WorkingHours) aCalendar(random);
            Instant from = anInstant(random).truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
            int minutes = random.nextInt(1, 6_000);
            long counted = 0;
            for (int minute = 0; minute < minutes; minute++) {
                counted += isWorked(calendar, from.plusSeconds(60L * minute)) ? 1 : 0;
            }
            assertThat(calendar.between(from, from.plusSeconds(60L * minutes)))
                    .as("%s for %d minutes from %s", calendar, minutes, from)
                    .isEqualTo(Duration.ofMinutes(counted));
        }
    }

    @Test
    void a_calendar_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new WorkingHours(LONDON, Map.of(), Set.of(), Set.of()))
                .hasMessageContaining("without working hours");
        assertThatThrownBy(() -> everyDay("12:00-09:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> everyDay("9 to 5")).hasMessageContaining("09:00-12:00");
        assertThatThrownBy(() -> new WorkingHours(LONDON, everyDay("09:00-12:00", "11:00-13:00"), Set.of(), Set.of()))
                .hasMessageContaining("overlap");
        WorkCalendar office = office(LONDON, Set.of(), Set.of());
        assertThatThrownBy(() -> office.plus(Instant.EPOCH, Duration.ofSeconds(-1)))
                .hasMessageContaining("backwards");
    }

    @Test
    void the_profile_says_which_hours_are_worked() {
        ClockBench bench = new ClockBench();
        Calendars calendars = bench.context.getBean(Calendars.class);
        Instant eve = shanghai("2026-09-30T17:30");
        assertThat(calendars.working().plus(eve, Duration.ofHours(1))).isEqualTo(shanghai("2026-10-08T10:00"));
        assertThat(calendars.of(org.forestall.engine.Grade.URGENT, "meet")).isEqualTo(calendars.roundTheClock());
    }

    /** By the wall clock alone, for whole hours away from a jump. */
    private static boolean isWorked(WorkingHours calendar, Instant minute) {
        var local = minute.atZone(calendar.zone()).toLocalDateTime();
        LocalDate day = local.toLocalDate();
        List<WorkingHours.Hours> hours = calendar.makeUpDays().contains(day)
                ? calendar.week().getOrDefault(DayOfWeek.MONDAY, List.of())
                : calendar.holidays().contains(day)
                        ? List.of()
                        : calendar.week().getOrDefault(day.getDayOfWeek(), List.of());
        return hours.stream()
                .anyMatch(h -> !local.toLocalTime().isBefore(h.from())
                        && (h.to().equals(java.time.LocalTime.MIDNIGHT)
                                || local.toLocalTime().isBefore(h.to())));
    }

    /** Some days free, most with a break; over a spring and an autumn with their jumps. */
    private static WorkCalendar aCalendar(RandomGenerator random) {
        Map<DayOfWeek, List<WorkingHours.Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day == DayOfWeek.WEDNESDAY || random.nextInt(10) < 7) {
                int from = 3 + random.nextInt(7);
                int to = from + 1 + random.nextInt(4);
                int again = to + 1 + random.nextInt(3);
                int end = again + 1 + random.nextInt(4);
                week.put(day, List.of(hours(from, to), hours(again, end)));
            }
        }
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> makeUp = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            holidays.add(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)));
            makeUp.add(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)));
        }
        return new WorkingHours(random.nextBoolean() ? LONDON : SHANGHAI, week, holidays, makeUp);
    }

    private static WorkingHours.Hours hours(int from, int to) {
        return WorkingHours.Hours.parse("%02d:00-%02d:00".formatted(from, to));
    }

    private static Instant anInstant(RandomGenerator random) {
        return Instant.parse("2026-01-01T00:00:00Z")
                .plusMillis(random.nextLong(Duration.ofDays(330).toMillis()));
    }

    private static WorkCalendar office(ZoneId zone, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
        Map<DayOfWeek, List<WorkingHours.Hours>> week = everyDay(OFFICE.toArray(String[]::new));
        week.remove(DayOfWeek.SATURDAY);
        week.remove(DayOfWeek.SUNDAY);
        return new WorkingHours(zone, week, holidays, makeUpDays);
    }

    private static Map<DayOfWeek, List<WorkingHours.Hours>> everyDay(String... hours) {
        Map<DayOfWeek, List<WorkingHours.Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(
                    day,
                    java.util.Arrays.stream(hours)
                            .map(WorkingHours.Hours::parse)
                            .toList());
        }
        return week;
    }

    private static Instant shanghai(String local) {
        return java.time.LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static Instant london(String local) {
        return java.time.LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }
}
