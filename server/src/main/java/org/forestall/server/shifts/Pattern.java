package org.forestall.server.shifts;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/** How a day is cut into shifts. */
enum Pattern {
    /** 24 小时值班: one shift a day. */
    FULL_DAY(24),
    /** 白班、夜班: two shifts of twelve hours. */
    DAY_NIGHT(12);

    private final int hours;

    Pattern(int hours) {
        this.hours = hours;
    }

    int hours() {
        return hours;
    }

    /** The shifts that start on one day, by the clock on the wall, so that a change of summer time moves nobody's start. */
    List<Span> of(ZonedDateTime start) {
        LocalDate next = start.toLocalDate().plusDays(1);
        ZonedDateTime end = start.with(next);
        if (this == FULL_DAY) {
            return List.of(new Span(start.toInstant(), end.toInstant(), true));
        }
        ZonedDateTime middle = start.plusHours(hours);
        return List.of(
                new Span(start.toInstant(), middle.toInstant(), false),
                new Span(middle.toInstant(), end.toInstant(), true));
    }
}
