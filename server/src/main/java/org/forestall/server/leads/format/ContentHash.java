package org.forestall.server.leads.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/** Tells the same content from a revision: SHA-256 over the fields in the order of their names. */
final class ContentHash {

    private ContentHash() {}

    static byte[] of(Map<String, String> fields) {
        MessageDigest digest = sha256();
        new TreeMap<>(fields).forEach((name, text) -> {
            String value = text.strip();
            if (!value.isEmpty()) {
                add(digest, name);
                add(digest, value);
            }
        });
        return digest.digest();
    }

    /** The length goes before the bytes, so that no two different lists of texts give the same bytes. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
