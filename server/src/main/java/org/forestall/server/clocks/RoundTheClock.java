package org.forestall.server.clocks;

import java.time.Duration;
import java.time.Instant;

/** Every hour of every day counts. */
record RoundTheClock() implements WorkCalendar {

    @Override
    public Instant plus(Instant from, Duration time) {
        WorkingHours.checkNotNegative(time);
        return from.plus(time);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        return Duration.between(from, to);
    }
}
