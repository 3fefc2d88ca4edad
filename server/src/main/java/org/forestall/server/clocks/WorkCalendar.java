package org.forestall.server.clocks;

import java.time.Duration;
import java.time.Instant;

/** Which time counts for a clock. */
public sealed interface WorkCalendar permits RoundTheClock, WorkingHours {

    /**
     * When so much counted time has passed since then; the earliest such instant. No time has passed at once, whether it
     * counts or not.
     *
     * @param time not negative
     */
    Instant plus(Instant from, Duration time);

    /** How much time counts between the two; negative when the second is the earlier one. */
    Duration between(Instant from, Instant to);

    /** Every hour of every day counts. */
    static WorkCalendar roundTheClock() {
        return new RoundTheClock();
    }
}
