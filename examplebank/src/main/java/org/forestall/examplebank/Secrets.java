package org.forestall.examplebank;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.forestall.bankkit.SigningKey;
import org.forestall.bankkit.WatchKey;

/**
 * What the bank shares with the police: {@code bank-key} that it shows, {@code watch-key} (Base64) of its watch, and one line
 * {@code signing.NAME=whsec_...} for each secret that signs, {@code revoked.NAME=whsec_...} for one that was stolen. In a file
 * that nobody but its owner can read.
 */
record Secrets(String bankKey, WatchKey watchKey, List<SigningKey> signing) {

    private static final String SIGNING = "signing.";
    private static final String REVOKED = "revoked.";
    private static final String PREFIX = "whsec_";
    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /** @throws IOException with a sentence that says what is wrong, and never what stands in the file */
    static Secrets read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file of secrets at " + file);
        }
        if (!OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException("others may read the secrets: chmod 600 " + file);
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        }
        try {
            return of(lines);
        } catch (IllegalArgumentException e) {
            throw new IOException("the file of secrets lacks something, or it cannot be used: " + file, e);
        }
    }

    private static Secrets of(Properties lines) {
        String bankKey = lines.getProperty("bank-key", "");
        byte[] watch = Base64.getDecoder().decode(lines.getProperty("watch-key", ""));
        if (bankKey.isBlank()) {
            throw new IllegalArgumentException("no bank-key");
        }
        List<SigningKey> signing = new ArrayList<>();
        for (String name : lines.stringPropertyNames()) {
            if (name.startsWith(SIGNING) || name.startsWith(REVOKED)) {
                signing.add(key(name, lines.getProperty(name)));
            }
        }
        return new Secrets(bankKey, new WatchKey(lines.getProperty("watch-key-id", "1"), watch), signing);
    }

    private static SigningKey key(String name, String value) {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a secret that signs begins with " + PREFIX);
        }
        byte[] secret = Base64.getDecoder().decode(value.substring(PREFIX.length()));
        return new SigningKey(name, secret, Instant.MIN, Instant.MAX, name.startsWith(REVOKED));
    }

    /** Says nothing of what it holds, which must not reach a log. */
    @Override
    public String toString() {
        return "Secrets";
    }
}
