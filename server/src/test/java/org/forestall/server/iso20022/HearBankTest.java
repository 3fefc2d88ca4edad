package org.forestall.server.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.forestall.bankkit.SignatureRefused;
import org.forestall.server.platform.WebhookSignature;
import org.junit.jupiter.api.Test;

/** Whose word counts, also while the time goes on fast. */
class HearBankTest {

    private static final String SECRET = "whsec_" + "A".repeat(43) + "=";
    private static final String OTHER = "whsec_" + "B".repeat(42) + "A=";
    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    /** In a demo a minute passes in two seconds, and a busy machine may take one between two lines of a program. */
    private final AtomicReference<Instant> time = new AtomicReference<>(START);

    private final InstantSource fast = () -> time.updateAndGet(now -> now.plus(Duration.ofSeconds(20)));

    @Test
    void a_signature_is_believed_however_much_time_passes_between_two_looks_at_the_clock() throws Exception {
        assertThat(HearBank.signatures(List.of(SECRET), fast).verify(signedWith(SECRET)::get, body()))
                .isNotBlank();
    }

    @Test
    void with_another_secret_it_is_not() {
        assertThatThrownBy(() -> HearBank.signatures(List.of(OTHER), fast).verify(signedWith(SECRET)::get, body()))
                .isInstanceOf(SignatureRefused.class);
        assertThatThrownBy(() -> HearBank.signatures(List.of(), fast).verify(signedWith(SECRET)::get, body()))
                .isInstanceOf(SignatureRefused.class);
    }

    private static byte[] body() {
        return "<Document/>".getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> signedWith(String secret) {
        String id = UUID.randomUUID().toString();
        long at = START.getEpochSecond();
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(at),
                "webhook-signature",
                WebhookSignature.of(secret).sign(id, at, "<Document/>"));
    }
}
