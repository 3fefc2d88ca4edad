package org.forestall.bankkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock moved by hand. */
final class HandClock extends Clock {

    private Instant now = Instant.parse("2026-11-24T12:00:00Z");

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    SigningKey key(String id) {
        return key(id, false);
    }

    SigningKey key(String id, boolean revoked) {
        byte[] secret = java.util.Arrays.copyOf(id.getBytes(java.nio.charset.StandardCharsets.UTF_8), 32);
        return new SigningKey(id, secret, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(30)), revoked);
    }
}
