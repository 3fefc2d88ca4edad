package org.forestall.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongTriesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private final WrongTries tries = new WrongTries();

    private void noteAt(Instant... moments) {
        for (Instant moment : moments) {
            tries.note("somebody", moment);
        }
    }

    private boolean isLockedAt(Instant moment) {
        try {
            tries.check("somebody", moment);
            return false;
        } catch (Refused refused) {
            assertThat(refused.refusal()).isEqualTo(AccessRefusal.TOO_MANY_TRIES);
            return true;
        }
    }

    @Test
    void the_fifth_wrong_try_within_a_minute_locks_the_name() {
        noteAt(NOON, NOON, NOON, NOON);
        assertThat(isLockedAt(NOON)).isFalse();
        noteAt(NOON.plusSeconds(59));
        assertThat(isLockedAt(NOON.plusSeconds(59))).isTrue();
    }

    @Test
    void the_name_is_free_again_when_a_minute_has_passed() {
        noteAt(NOON, NOON, NOON, NOON, NOON);
        assertThat(isLockedAt(NOON.plusSeconds(60))).isTrue();
        assertThat(isLockedAt(NOON.plusSeconds(61))).isFalse();
    }

    @Test
    void other_names_are_not_locked_and_a_right_password_forgets_the_wrong_ones() {
        noteAt(NOON, NOON, NOON, NOON, NOON);
        assertThatCode(() -> tries.check("another", NOON)).doesNotThrowAnyException();
        assertThatThrownBy(() -> tries.check("somebody", NOON)).isInstanceOf(Refused.class);
        tries.forget("somebody");
        assertThat(isLockedAt(NOON)).isFalse();
    }

    /** Against the plain reading of the sentence: five or more tries that are no older than a minute. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void at_any_moment_a_name_is_locked_by_five_tries_of_the_last_minute(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Instant> all = new ArrayList<>();
        Instant now = NOON;
        for (int step = 0; step < 300; step++) {
            now = now.plusMillis(random.nextInt(25_000));
            if (random.nextInt(40) == 0) {
                tries.forget("somebody");
                all.clear();
            }
            Instant moment = now;
            long recent = all.stream()
                    .filter(at -> !at.isBefore(moment.minus(Duration.ofMinutes(1))))
                    .count();
            assertThat(isLockedAt(now)).as("%s tries at %s", recent, now).isEqualTo(recent >= 5);
            noteAt(now);
            all.add(now);
        }
    }
}
