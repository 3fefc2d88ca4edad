package org.forestall.bankkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What a watch key makes of an identifier. */
class WatchKeyTest {

    private static byte[] secret(Random random, int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return secret;
    }

    @Test
    void a_value_is_the_first_64_bits_of_an_hmac_of_kind_and_identifier() throws Exception {
        Random random = new Random(5);
        for (int bytes : new int[] {32, 33, 63, 64, 65, 200}) {
            byte[] secret = secret(random, bytes);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            WatchKey key = new WatchKey("1", secret);
            for (IdentifierKind kind : IdentifierKind.values()) {
                for (String value : new String[] {"", "+8613800000000", "字".repeat(100)}) {
                    byte[] whole = mac.doFinal((kind.name() + ":" + value).getBytes(StandardCharsets.UTF_8));
                    assertThat(key.of(kind, value))
                            .isEqualTo(ByteBuffer.wrap(whole).getLong());
                }
            }
        }
    }

    @Test
    void many_threads_may_use_one_key() {
        WatchKey key = new WatchKey("1", secret(new Random(6), 32));
        long[] alone = IntStream.range(0, 5_000)
                .mapToLong(i -> key.of(IdentifierKind.PHONE, "+86" + i))
                .toArray();
        long[] together = IntStream.range(0, 5_000)
                .parallel()
                .mapToLong(i -> key.of(IdentifierKind.PHONE, "+86" + i))
                .toArray();
        assertThat(together).isEqualTo(alone);
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> new WatchKey("1", new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }
}
