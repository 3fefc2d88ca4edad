package org.forestall.server.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as the Standard Webhooks have it: {@code v1,} and base 64 of HMAC-SHA256 over id, timestamp and body. */
public final class WebhookSignature {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final SecretKeySpec key;

    private WebhookSignature(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** Of a secret as the receiver gives it: {@code whsec_} and base 64 of 24 to 64 bytes. */
    public static WebhookSignature of(String secret) {
        byte[] key =
                secret.startsWith(PREFIX) ? Base64.getDecoder().decode(secret.substring(PREFIX.length())) : new byte[0];
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw new IllegalStateException("a webhook's secret is whsec_ and base 64 of 24 to 64 bytes");
        }
        return new WebhookSignature(key);
    }

    /** The value of the header {@code webhook-signature}. */
    public String sign(String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] signed = mac.doFinal((id + '.' + timestamp + '.' + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
