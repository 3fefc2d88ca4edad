package org.forestall.examplebank;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The bank's own clock. In a demo it follows the demo's day; to try a fault it can be set wrong by some hours. */
final class BankClock extends Clock {

    private final Clock base;
    private volatile Reading reading;
    private volatile Duration wrongBy = Duration.ZERO;

    /** What time it was at an instant of the base, and how fast it has run since. */
    private record Reading(Instant at, Instant base, double speed) {}

    BankClock(Clock base) {
        this.base = base;
        Instant now = base.instant();
        this.reading = new Reading(now, now, 1);
    }

    /** Goes on from this time at this many seconds a second. */
    void follow(Instant now, double speed) {
        reading = new Reading(now, base.instant(), speed);
    }

    void setWrongBy(Duration off) {
        wrongBy = off;
    }

    @Override
    public Instant instant() {
        Reading last = reading;
        double passed = Duration.between(last.base(), base.instant()).toMillis() * last.speed();
        return last.at().plusMillis(Math.round(passed)).plus(wrongBy);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the bank's clock gives instants only");
    }
}
