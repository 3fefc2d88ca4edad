package org.forestall.engine.powers;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Which days banks and authorities count as working days.
 *
 * @param weekend days of the week that do not count
 * @param holidays dates that do not count
 * @param makeUpDays dates of a weekend that do count (调休)
 * @param cutOff what comes in later than this counts as received on the next working day; 00:00 means there is no cut-off
 */
public record BusinessCalendar(
        ZoneId zone, Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> makeUpDays, LocalTime cutOff) {

    /** More days off in a row than any calendar has. */
    private static final int MOST_DAYS_OFF = 60;

    public BusinessCalendar {
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a calendar needs a working day in the week");
        }
    }

    /** Whether this day counts. */
    public boolean isBusinessDay(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return true;
        }
        return !holidays.contains(day) && !weekend.contains(day.getDayOfWeek());
    }

    /** The last moment of the Nth business day after the day something was received; the day itself never counts. */
    Instant endOfBusinessDay(Instant start, int number) {
        LocalDate day = dayReceived(start);
        for (int counted = 0; counted < number; counted++) {
            day = nextBusinessDay(day);
        }
        return startOf(day.plusDays(1));
    }

    Instant endOfDay(Instant start, int number) {
        return startOf(start.atZone(zone).toLocalDate().plusDays(number + 1L));
    }

    Instant afterMonths(Instant start, int number) {
        // to the end of the day: kept by the hour, the 31st could end before the 30th in a shorter month
        return startOf(start.atZone(zone).toLocalDate().plusMonths(number).plusDays(1));
    }

    private LocalDate dayReceived(Instant start) {
        ZonedDateTime local = start.atZone(zone);
        LocalDate day = local.toLocalDate();
        boolean late = !cutOff.equals(LocalTime.MIDNIGHT) && local.toLocalTime().isAfter(cutOff);
        return late || !isBusinessDay(day) ? nextBusinessDay(day) : day;
    }

    private LocalDate nextBusinessDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        for (int tried = 0; tried < MOST_DAYS_OFF; tried++) {
            if (isBusinessDay(next)) {
                return next;
            }
            next = next.plusDays(1);
        }
        throw new IllegalStateException("no business day within " + MOST_DAYS_OFF + " days of " + day);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
