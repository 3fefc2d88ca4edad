package org.forestall.bankkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.forestall.bankkit.WatchRefused.Reason;
import org.junit.jupiter.api.Test;

class WatchSetTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void everybody_who_is_watched_is_reported_and_strangers_at_most_at_twice_the_stated_rate() throws Exception {
        for (int seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            long[] watched = random.longs(50_000).toArray();
            WatchSet set = WatchSet.parse(aSet(1, watched, 1e-3));
            assertThat(Arrays.stream(watched).allMatch(set::mightContain)).isTrue();
            long reported = random.longs(1_000_000).filter(set::mightContain).count();
            assertThat(reported / 1e6).isBetween(0.5e-3, 2e-3);
        }
    }

    @Test
    void a_set_and_its_deltas_answer_as_the_full_set_of_the_last_version() throws Exception {
        for (int seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            Set<Long> truth = new HashSet<>(random.longs(500).boxed().toList());
            Set<Long> ever = new HashSet<>(truth);
            WatchSet held = WatchSet.parse(aSet(1, longs(truth), 1e-6));
            for (int version = 2; version < 20; version++) {
                Set<Long> before = new HashSet<>(truth);
                ever.addAll(random.longs(20).boxed().toList());
                ever.stream().filter(v -> random.nextInt(5) == 0).toList().forEach(v -> {
                    if (!truth.remove(v)) {
                        truth.add(v);
                    }
                });
                WatchDelta delta = aDelta(version - 1, version, minus(truth, before), minus(before, truth));
                held = WatchSet.parse(held.with(WatchDelta.parse(delta.bytes())).bytes());
                WatchSet full = WatchSet.parse(aSet(version, longs(truth), 1e-6));
                WatchSet next = held;
                assertThat(ever).allMatch(v -> next.mightContain(v) == full.mightContain(v));
                assertThat(held.facts().version()).isEqualTo(version);
            }
        }
    }

    @Test
    void a_set_of_ten_keeps_its_rate_too() throws Exception {
        Random random = new Random(4);
        WatchSet set = WatchSet.parse(aSet(1, random.longs(10).toArray(), 1e-5));
        assertThat(random.longs(2_000_000).filter(set::mightContain).count()).isLessThan(40);
    }

    @Test
    void bytes_cut_at_any_place_or_changed_in_any_bit_are_refused() {
        byte[] bytes = aSet(1, new long[] {1, 2, 3}, 0.1);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThat(catchThrowableOfType(WatchRefused.class, () -> WatchSet.parse(cut)))
                    .isNotNull();
        }
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(catchThrowableOfType(WatchRefused.class, () -> WatchSet.parse(changed)))
                    .isNotNull();
        }
    }

    @Test
    void a_newer_format_says_that_the_kit_is_to_be_updated() {
        byte[] bytes = aSet(1, new long[] {1}, 1e-3);
        ByteBuffer.wrap(bytes).putShort(4, (short) 2);
        WatchRefused refused = catchThrowableOfType(WatchRefused.class, () -> WatchSet.parse(bytes));
        assertThat(refused.reason()).isEqualTo(Reason.NEWER_FORMAT);
        assertThat(refused).hasMessageContaining("update");
    }

    @Test
    void a_delta_from_another_version_or_key_is_refused() throws Exception {
        WatchSet set = WatchSet.parse(aSet(1, new long[] {1}, 1e-3));
        WatchDelta jumps = aDelta(2, 3, new long[] {5}, new long[0]);
        assertThat(catchThrowableOfType(WatchRefused.class, () -> set.with(jumps))
                        .reason())
                .isEqualTo(Reason.OTHER_VERSION);
        WatchFacts others = new WatchFacts("k2", 2, NOON, NOON, 0.1, 2);
        WatchDelta other = new WatchDelta(1, others, new long[0], new long[0]);
        assertThat(catchThrowableOfType(WatchRefused.class, () -> set.with(other))
                        .reason())
                .isEqualTo(Reason.OTHER_KEY);
    }

    @Test
    void the_same_person_has_another_value_under_another_banks_key() {
        WatchKey one = new WatchKey("a", new byte[32]);
        byte[] secret = new byte[32];
        secret[0] = 1;
        WatchKey two = new WatchKey("b", secret);
        assertThat(one.of(IdentifierKind.PHONE, "+8613800138000"))
                .isEqualTo(one.of(IdentifierKind.PHONE, "+8613800138000"))
                .isNotEqualTo(two.of(IdentifierKind.PHONE, "+8613800138000"))
                .isNotEqualTo(one.of(IdentifierKind.ACCOUNT, "+8613800138000"));
    }

    static byte[] aSet(long version, long[] keyed, double rate) {
        return new WatchSetBuilder("k1", version, NOON, NOON.plus(Duration.ofHours(24)))
                .falsePositiveRate(rate)
                .build(keyed);
    }

    static WatchDelta aDelta(long from, long to, long[] added, long[] removed) {
        return new WatchDelta(
                from, new WatchFacts("k1", to, NOON, NOON.plus(Duration.ofHours(24)), 0.1, 1), added, removed);
    }

    private static long[] minus(Set<Long> these, Set<Long> those) {
        return these.stream()
                .filter(v -> !those.contains(v))
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static long[] longs(Set<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
