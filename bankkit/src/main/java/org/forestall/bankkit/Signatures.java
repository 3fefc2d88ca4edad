package org.forestall.bankkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.forestall.bankkit.SignatureRefused.Reason;
import org.jspecify.annotations.Nullable;

/** Signs and checks messages by the convention of Standard Webhooks, both ways. */
public final class Signatures {

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    /** By the convention. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final String SCHEME = "v1,";

    private final List<SigningKey> keys;
    private final Clock clock;

    public Signatures(List<SigningKey> keys, Clock clock) {
        this.keys = List.copyOf(keys);
        this.clock = clock;
    }

    /**
     * The three headers, signed by every key that holds now.
     *
     * @throws IllegalStateException if no key holds now
     */
    public Map<String, String> sign(String id, byte[] body) {
        Instant now = clock.instant();
        String timestamp = Long.toString(now.getEpochSecond());
        String signatures = keys.stream()
                .filter(key -> key.holdsAt(now))
                .map(key -> SCHEME + Base64.getEncoder().encodeToString(mac(key, id, timestamp, body)))
                .collect(Collectors.joining(" "));
        if (signatures.isEmpty()) {
            throw new IllegalStateException("no signing key holds at " + now);
        }
        return Map.of(ID, id, TIMESTAMP, timestamp, SIGNATURE, signatures);
    }

    /**
     * Checks a message.
     *
     * @param header gives a header by its name in lower case, null where it is absent
     * @return the id of the message
     * @throws SignatureRefused with the reason
     */
    public String verify(Function<String, @Nullable String> header, byte[] body) throws SignatureRefused {
        String id = required(header, ID);
        String timestamp = required(header, TIMESTAMP);
        String signatures = required(header, SIGNATURE);
        Instant now = clock.instant();
        refuseOtherTimes(timestamp, now);
        boolean believed = false;
        boolean revoked = false;
        for (SigningKey key : keys) {
            boolean signed = anyIs(signatures, mac(key, id, timestamp, body));
            believed |= signed && key.holdsAt(now);
            revoked |= signed && key.revoked();
        }
        if (revoked && !believed) {
            throw new SignatureRefused(Reason.REVOKED_KEY, "signed with a key that was revoked");
        }
        if (!believed) {
            throw new SignatureRefused(Reason.WRONG_SIGNATURE, "no key that holds now made this signature");
        }
        return id;
    }

    private static String required(Function<String, @Nullable String> header, String name) throws SignatureRefused {
        String value = header.apply(name);
        if (value == null || value.isBlank()) {
            throw new SignatureRefused(Reason.MISSING_HEADER, "no " + name);
        }
        return value.strip();
    }

    private static void refuseOtherTimes(String timestamp, Instant now) throws SignatureRefused {
        if (!SECONDS.matcher(timestamp).matches()) {
            throw new SignatureRefused(Reason.MISSING_HEADER, TIMESTAMP + " is not a number of seconds");
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (signed.isBefore(now.minus(TOLERANCE))) {
            throw new SignatureRefused(Reason.STALE, "signed at " + signed + ", here it is " + now);
        }
        if (signed.isAfter(now.plus(TOLERANCE))) {
            throw new SignatureRefused(Reason.FROM_THE_FUTURE, "signed at " + signed + ", here it is " + now);
        }
    }

    private static boolean anyIs(String signatures, byte[] mac) {
        byte[] expected = (SCHEME + Base64.getEncoder().encodeToString(mac)).getBytes(StandardCharsets.US_ASCII);
        boolean found = false;
        for (String signature : signatures.split(" ", -1)) {
            found |= MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
        }
        return found;
    }

    private static byte[] mac(SigningKey key, String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.secret(), "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
