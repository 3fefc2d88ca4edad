package org.forestall.server.platform;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Keyed blind values (HMAC-SHA-256 by Tink): the same normalised text under the same purpose gives the same value, and
 * without the key nobody can try texts out. What it gives away is only that two values are equal.
 */
public final class BlindIndex {

    private final PrfSet prf;

    BlindIndex(PrfSet prf) {
        this.prf = prf;
    }

    /** 128 bits, for joining: two different texts never meet in practice. */
    public UUID key(String purpose, String normalised) {
        ByteBuffer bytes = ByteBuffer.wrap(compute(purpose, normalised, 16));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** 64 bits, for finding: the hit is checked against the opened value afterwards. */
    public long token(String purpose, String normalised) {
        return ByteBuffer.wrap(compute(purpose, normalised, 8)).getLong();
    }

    private byte[] compute(String purpose, String normalised, int bytes) {
        try {
            String input = purpose + '\u0000' + normalised;
            return prf.computePrimary(input.getBytes(StandardCharsets.UTF_8), bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("blind index failed for " + purpose, e);
        }
    }
}
