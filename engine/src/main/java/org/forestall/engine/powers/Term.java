package org.forestall.engine.powers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something may last, as a law writes it. */
public sealed interface Term {

    /** When it is over, counted from here; empty where it has no end. */
    Optional<Instant> end(Instant start, BusinessCalendar calendar);

    /** A length on the clock: minutes, hours, or days of 24 hours. */
    record Clock(Duration length) implements Term {
        public Clock {
            requirePositive(length.isPositive());
        }

        @Override
        public Optional<Instant> end(Instant start, BusinessCalendar calendar) {
            return Optional.of(start.plus(length));
        }
    }

    /** To the end of the Nth local day after the day it starts. */
    record CalendarDays(int number) implements Term {
        public CalendarDays {
            requirePositive(number > 0);
        }

        @Override
        public Optional<Instant> end(Instant start, BusinessCalendar calendar) {
            return Optional.of(calendar.endOfDay(start, number));
        }
    }

    /** To the end of the Nth business day after the day it was received. */
    record BusinessDays(int number) implements Term {
        public BusinessDays {
            requirePositive(number > 0);
        }

        @Override
        public Optional<Instant> end(Instant start, BusinessCalendar calendar) {
            return Optional.of(calendar.endOfBusinessDay(start, number));
        }
    }

    /** To the end of the same day so many months later; a month too short ends on its last day. */
    record Months(int number) implements Term {
        public Months {
            requirePositive(number > 0);
        }

        @Override
        public Optional<Instant> end(Instant start, BusinessCalendar calendar) {
            return Optional.of(calendar.afterMonths(start, number));
        }
    }

    /** Until somebody ends it. */
    record NoEnd() implements Term {
        @Override
        public Optional<Instant> end(Instant start, BusinessCalendar calendar) {
            return Optional.empty();
        }
    }

    /**
     * Reads one as the profiles write it: {@code 30 minutes}, {@code 48 hours}, {@code 30 days}, {@code 7 calendar days},
     * {@code 4 business days}, {@code 6 months}, {@code no end}.
     *
     * @throws IllegalArgumentException with a sentence that says what may be written
     */
    static Term of(String text) {
        if (text.strip().equals("no end")) {
            return new NoEnd();
        }
        Matcher read = WRITTEN.matcher(text.strip());
        if (!read.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no term: write for instance '30 minutes', '48 hours',"
                    + " '30 days', '7 calendar days', '4 business days', '6 months' or 'no end'");
        }
        int number = Integer.parseInt(read.group(1));
        return switch (read.group(2)) {
            case "minute" -> new Clock(Duration.ofMinutes(number));
            case "hour" -> new Clock(Duration.ofHours(number));
            case "day" -> new Clock(Duration.ofDays(number));
            case "calendar day" -> new CalendarDays(number);
            case "business day" -> new BusinessDays(number);
            default -> new Months(number);
        };
    }

    /** A number of at most four digits, and a unit. */
    Pattern WRITTEN = Pattern.compile("(\\d{1,4}) (minute|hour|day|calendar day|business day|month)s?");

    private static void requirePositive(boolean positive) {
        if (!positive) {
            throw new IllegalArgumentException("a term is longer than nothing");
        }
    }
}
