package org.forestall.bankkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.bankkit.SignatureRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignaturesTest {

    private static final byte[] BODY = "{}".getBytes(UTF_8);

    private final HandClock clock = new HandClock();
    private final SigningKey old = clock.key("old");
    private final SigningKey fresh = clock.key("fresh");

    @Test
    void the_published_example_of_the_convention_is_believed() throws Exception {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        HandClock then = new HandClock();
        then.pass(Duration.between(then.instant(), Instant.ofEpochSecond(1_614_265_330)));
        SigningKey key = new SigningKey("example", secret, Instant.EPOCH, Instant.MAX, false);
        Map<String, String> headers = new Signatures(List.of(key), then)
                .sign("msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}".getBytes(UTF_8));
        assertThat(headers.get(Signatures.SIGNATURE)).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void while_keys_overlap_either_side_may_be_the_first_to_change() throws Exception {
        Map<String, String> both = signatures(old, fresh).sign("1", BODY);
        assertThat(signatures(old).verify(both::get, BODY)).isEqualTo("1");
        assertThat(signatures(fresh).verify(both::get, BODY)).isEqualTo("1");
    }

    @Test
    void every_refusal_says_why() {
        Map<String, String> headers = new HashMap<>(signatures(old).sign("1", BODY));
        assertThat(refusal(signatures(old), headers, "{ }".getBytes(UTF_8))).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(refusal(signatures(fresh), headers, BODY)).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(refusal(signatures(clock.key("old", true), fresh), headers, BODY))
                .isEqualTo(Reason.REVOKED_KEY);
        for (String name : List.copyOf(headers.keySet())) {
            Map<String, String> without = new HashMap<>(headers);
            without.remove(name);
            assertThat(refusal(signatures(old), without, BODY)).isEqualTo(Reason.MISSING_HEADER);
        }
        clock.pass(Duration.ofSeconds(301));
        assertThat(refusal(signatures(old), headers, BODY)).isEqualTo(Reason.STALE);
        clock.pass(Duration.ofSeconds(-602));
        assertThat(refusal(signatures(old), headers, BODY)).isEqualTo(Reason.FROM_THE_FUTURE);
    }

    @Test
    void an_expired_key_is_not_believed() {
        clock.pass(Duration.ofDays(30));
        Map<String, String> headers = new Signatures(List.of(clock.key("old")), clock).sign("1", BODY);
        assertThat(refusal(signatures(old), headers, BODY)).isEqualTo(Reason.WRONG_SIGNATURE);
    }

    @Test
    void a_received_id_stays_known_across_a_restart_and_a_torn_line(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ids");
        try (ReceivedIds ids = ReceivedIds.open(file, 3)) {
            for (int i = 0; i < 50; i++) {
                assertThat(ids.isFirst("id" + i)).isTrue();
                assertThat(ids.isFirst("id" + i)).isFalse();
            }
        }
        Files.writeString(file, "id4", StandardOpenOption.APPEND);
        try (ReceivedIds ids = ReceivedIds.open(file, 3)) {
            assertThat(ids.isFirst("id49")).isFalse();
            assertThat(ids.isFirst("id47")).isFalse();
            assertThat(ids.isFirst("id4")).isTrue();
        }
        assertThat(Files.readAllLines(file).size()).isLessThan(8);
    }

    private Signatures signatures(SigningKey... keys) {
        return new Signatures(List.of(keys), clock);
    }

    private static Reason refusal(Signatures signatures, Map<String, String> headers, byte[] body) {
        return catchThrowableOfType(SignatureRefused.class, () -> signatures.verify(headers::get, body))
                .reason();
    }
}
