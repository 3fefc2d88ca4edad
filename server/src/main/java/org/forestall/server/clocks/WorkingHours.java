package org.forestall.server.clocks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Only working hours count, by the wall clocks of one zone. Where a wall clock jumps, the time that really passes counts:
 * an hour that is skipped is none, an hour that comes twice is two.
 *
 * @param week the hours of each day of the week; a day that is missing is free
 * @param holidays days that are free whatever day of the week they are
 * @param makeUpDays days worked in exchange (调休), by a Monday's hours whatever day they are; these go before holidays
 */
record WorkingHours(ZoneId zone, Map<DayOfWeek, List<Hours>> week, Set<LocalDate> holidays, Set<LocalDate> makeUpDays)
        implements WorkCalendar {

    /** A calendar without any working day for so long is a mistake in it. */
    private static final int DAYS_AT_MOST = 3_660;

    WorkingHours {
        week = Map.copyOf(week);
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
        week.values().forEach(WorkingHours::checkInOrder);
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a calendar without working hours");
        }
    }

    /**
     * Hours of a day without a break.
     *
     * @param to midnight means the end of the day
     */
    record Hours(LocalTime from, LocalTime to) {

        Hours {
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw new IllegalArgumentException("working hours from " + from + " to " + to);
            }
        }

        /** {@code 09:00-12:00}. */
        static Hours parse(String text) {
            String[] parts = text.strip().split("\\s*-\\s*", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("working hours are written 09:00-12:00, not " + text);
            }
            LocalTime to = parts[1].equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(parts[1]);
            return new Hours(LocalTime.parse(parts[0]), to);
        }
    }

    private record Span(Instant from, Instant to) {

        Duration overlap(Instant since, Instant until) {
            Instant begin = from.isAfter(since) ? from : since;
            Instant end = to.isBefore(until) ? to : until;
            return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
        }
    }

    @Override
    public Instant plus(Instant from, Duration time) {
        checkNotNegative(time);
        if (time.isZero()) {
            return from;
        }
        Duration left = time;
        LocalDate day = from.atZone(zone).toLocalDate();
        for (int days = 0; days < DAYS_AT_MOST; days++) {
            for (Span span : spansOf(day)) {
                Duration here = span.overlap(from, span.to());
                if (here.compareTo(left) >= 0) {
                    return span.to().minus(here).plus(left);
                }
                left = left.minus(here);
            }
            day = day.plusDays(1);
        }
        throw new IllegalArgumentException(time + " of working time are not over in ten years");
    }

    @Override
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (Span span : spansOf(day)) {
                sum = sum.plus(span.overlap(from, to));
            }
        }
        return sum;
    }

    /** In order and never overlapping, though a jump of the wall clock may push hours into the next ones. */
    private List<Span> spansOf(LocalDate day) {
        List<Span> spans = new ArrayList<>();
        Instant before = Instant.MIN;
        for (Hours hours : hoursOf(day)) {
            Instant from = day.atTime(hours.from()).atZone(zone).toInstant();
            Instant to = hours.to().equals(LocalTime.MIDNIGHT)
                    ? day.plusDays(1).atStartOfDay(zone).toInstant()
                    : day.atTime(hours.to()).atZone(zone).toInstant();
            Instant begin = from.isAfter(before) ? from : before;
            if (begin.isBefore(to)) {
                spans.add(new Span(begin, to));
                before = to;
            }
        }
        return spans;
    }

    private List<Hours> hoursOf(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return week.getOrDefault(DayOfWeek.MONDAY, List.of());
        }
        return holidays.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private static void checkInOrder(List<Hours> day) {
        for (int i = 1; i < day.size(); i++) {
            LocalTime end = day.get(i - 1).to();
            if (end.equals(LocalTime.MIDNIGHT) || day.get(i).from().isBefore(end)) {
                throw new IllegalArgumentException("working hours that overlap: " + day);
            }
        }
    }

    static void checkNotNegative(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("a clock does not run backwards: " + time);
        }
    }
}
