package org.forestall.engine.powers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final BusinessCalendar LONDON = calendar("Europe/London", LocalTime.MIDNIGHT);
    private static final BusinessCalendar CHICAGO = calendar("America/Chicago", LocalTime.of(17, 0));
    private static final BusinessCalendar PEKING = new BusinessCalendar(
            ZoneId.of("Asia/Shanghai"),
            WEEKEND,
            Set.of(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-02")),
            Set.of(LocalDate.parse("2026-10-10")),
            LocalTime.MIDNIGHT);

    private static BusinessCalendar calendar(String zone, LocalTime cutOff) {
        return new BusinessCalendar(ZoneId.of(zone), WEEKEND, Set.of(LocalDate.parse("2026-12-25")), Set.of(), cutOff);
    }

    private static Instant end(String term, String start, BusinessCalendar calendar) {
        return Term.of(term).end(Instant.parse(start), calendar).orElseThrow();
    }

    @Test
    void forty_eight_hours_are_forty_eight_hours_over_a_weekend_and_a_change_of_the_clocks() {
        assertThat(end("48 hours", "2026-10-24T10:00:00Z", LONDON)).isEqualTo("2026-10-26T10:00:00Z");
    }

    @Test
    void the_fourth_business_day_after_a_thursday_ends_at_midnight_of_the_next_wednesday() {
        // Thursday 17 December: Friday, Monday, Tuesday, Wednesday
        assertThat(end("4 business days", "2026-12-17T11:00:00Z", LONDON)).isEqualTo("2026-12-24T00:00:00Z");
    }

    @Test
    void a_holiday_does_not_count() {
        // Wednesday 23 December: Thursday; not Friday the 25th, not the weekend; Monday
        assertThat(end("2 business days", "2026-12-23T11:00:00Z", LONDON)).isEqualTo("2026-12-29T00:00:00Z");
    }

    @Test
    void a_worked_saturday_counts() {
        // Wednesday 30 September: not 1 and 2 October, not the weekend; 5 to 9 October, and Saturday the 10th
        assertThat(end("6 business days", "2026-09-30T02:00:00Z", PEKING)).isEqualTo("2026-10-10T16:00:00Z");
    }

    @Test
    void what_comes_in_after_the_cut_off_counts_from_the_next_day() {
        assertThat(end("1 business day", "2026-11-23T22:59:00Z", CHICAGO)).isEqualTo("2026-11-25T06:00:00Z");
        assertThat(end("1 business day", "2026-11-23T23:01:00Z", CHICAGO)).isEqualTo("2026-11-26T06:00:00Z");
    }

    @Test
    void what_comes_in_on_a_weekend_counts_from_the_next_business_day() {
        assertThat(end("1 business day", "2026-11-21T12:00:00Z", LONDON)).isEqualTo("2026-11-25T00:00:00Z");
    }

    @Test
    void a_day_that_is_an_hour_longer_is_still_one_day() {
        // the clocks go back on 1 November: the day has 25 hours
        assertThat(Duration.between(
                        Instant.parse("2026-11-01T05:00:00Z"), end("1 calendar day", "2026-10-31T20:00:00Z", CHICAGO)))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void six_months_end_on_the_last_day_where_the_month_is_shorter() {
        assertThat(end("6 months", "2026-08-31T01:00:00Z", PEKING)).isEqualTo("2027-02-28T16:00:00Z");
    }

    @Test
    void what_has_no_end_has_none() {
        assertThat(Term.of("no end").end(Instant.EPOCH, LONDON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "48", "48h", "0 hours", "-1 days", "99999 days", "4 working days", "1.5 hours"})
    void what_is_no_term_is_refused(String text) {
        assertThatThrownBy(() -> Term.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_week_without_a_working_day_is_refused() {
        assertThatThrownBy(() -> new BusinessCalendar(
                        ZoneId.of("UTC"), Set.of(DayOfWeek.values()), Set.of(), Set.of(), LocalTime.MIDNIGHT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_term_ends_after_it_starts_and_a_later_start_never_ends_sooner() {
        Random random = new Random(47);
        List<Term> terms = List.of(
                Term.of("30 minutes"),
                Term.of("48 hours"),
                Term.of("7 calendar days"),
                Term.of("1 business day"),
                Term.of("10 business days"),
                Term.of("6 months"));
        for (int round = 0; round < 20_000; round++) {
            Instant start = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(86_400 * 700));
            Instant later = start.plusSeconds(random.nextInt(86_400 * 5));
            Term term = terms.get(random.nextInt(terms.size()));
            BusinessCalendar calendar = List.of(LONDON, CHICAGO, PEKING).get(random.nextInt(3));
            Instant end = term.end(start, calendar).orElseThrow();
            assertThat(end).isAfter(start);
            assertThat(term.end(later, calendar).orElseThrow()).isAfterOrEqualTo(end);
        }
    }

    @Test
    void a_business_term_always_ends_after_a_business_day() {
        Random random = new Random(48);
        for (int round = 0; round < 5_000; round++) {
            BusinessCalendar calendar = List.of(LONDON, CHICAGO, PEKING).get(random.nextInt(3));
            Instant start = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(86_400 * 700));
            Instant end = new Term.BusinessDays(1 + random.nextInt(30))
                    .end(start, calendar)
                    .orElseThrow();
            LocalDate last = end.minusNanos(1).atZone(calendar.zone()).toLocalDate();
            assertThat(calendar.isBusinessDay(last)).isTrue();
        }
    }
}
