package org.forestall.bankkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A bank's own key for the watch. The same person gives other values under another bank's key, so two banks cannot compare
 * what they got. Safe for many threads.
 */
public final class WatchKey {

    private static final int LEAST_BYTES = 32;

    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final String id;
    /** Have taken in the key, and the inner ones the kind; only copies go on from here. */
    private final MessageDigest[] inner;

    private final MessageDigest outer;

    /**
     * @param id which key this is, as the watch set names it
     * @param secret at least 32 bytes
     * @throws IllegalArgumentException for a shorter secret
     */
    public WatchKey(String id, byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException("a watch key has at least 32 bytes, this one has " + secret.length);
        }
        this.id = id;
        this.outer = started(secret, OUTER);
        this.inner = Arrays.stream(IdentifierKind.values())
                .map(kind -> {
                    MessageDigest digest = started(secret, INNER);
                    digest.update((kind.name() + ":").getBytes(StandardCharsets.UTF_8));
                    return digest;
                })
                .toArray(MessageDigest[]::new);
    }

    public String id() {
        return id;
    }

    /** The first 64 bits of HMAC-SHA-256 over {@code KIND:value}; the value already normalised as its kind says. */
    public long of(IdentifierKind kind, String normalised) {
        MessageDigest first = copy(inner[kind.ordinal()]);
        byte[] hash = first.digest(normalised.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(copy(outer).digest(hash)).getLong();
    }

    /**
     * HMAC hashes the key's block anew for each message, twice; a digest that has it behind it saves half of the work.
     *
     * @param pad what HMAC mixes into the key on this side
     */
    private static MessageDigest started(byte[] secret, byte pad) {
        byte[] block = Arrays.copyOf(secret.length > BLOCK ? sha256().digest(secret) : secret, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= pad;
        }
        MessageDigest digest = sha256();
        digest.update(block);
        return digest;
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
