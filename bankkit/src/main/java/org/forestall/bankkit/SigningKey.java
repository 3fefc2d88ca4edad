package org.forestall.bankkit;

import java.time.Instant;

/**
 * One of the secrets that bank and police share. Two overlap while one replaces the other.
 *
 * @param id how both sides call it
 * @param secret at least 24 bytes, as Standard Webhooks asks
 * @param notBefore from when it signs
 * @param notAfter until when it signs and is believed
 * @param revoked known to be in wrong hands: what it signs is refused whatever the time
 */
@SuppressWarnings("ArrayRecordComponent")
public record SigningKey(String id, byte[] secret, Instant notBefore, Instant notAfter, boolean revoked) {

    private static final int LEAST_BYTES = 24;

    public SigningKey {
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException("a signing key has at least 24 bytes, " + id + " has " + secret.length);
        }
        secret = secret.clone();
    }

    boolean holdsAt(Instant now) {
        return !revoked && !now.isBefore(notBefore) && now.isBefore(notAfter);
    }

    /** Without the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "SigningKey[" + id + ", " + notBefore + " to " + notAfter + (revoked ? ", revoked]" : "]");
    }
}
