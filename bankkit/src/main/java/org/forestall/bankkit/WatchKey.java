package org.forestall.bankkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A bank's own key for the watch. The same person gives other values under another bank's key, so two banks cannot compare
 * what they got. Safe for many threads.
 */
public final class WatchKey {

    private static final int LEAST_BYTES = 32;

    private final String id;
    private final ThreadLocal<Mac> mac;

    /**
     * @param id which key this is, as the watch set names it
     * @param secret at least 32 bytes
     * @throws IllegalArgumentException for a shorter secret
     */
    public WatchKey(String id, byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException("a watch key has at least 32 bytes, this one has " + secret.length);
        }
        SecretKeySpec key = new SecretKeySpec(secret, "HmacSHA256");
        this.id = id;
        this.mac = ThreadLocal.withInitial(() -> macOf(key));
    }

    public String id() {
        return id;
    }

    /** The first 64 bits of HMAC-SHA-256 over {@code KIND:value}; the value already normalised as its kind says. */
    public long of(IdentifierKind kind, String normalised) {
        byte[] text = (kind.name() + ":" + normalised).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(mac.get().doFinal(text)).getLong();
    }

    private static Mac macOf(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("not a key for HMAC-SHA-256", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
