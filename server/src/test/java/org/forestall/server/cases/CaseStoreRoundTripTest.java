package org.forestall.server.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.Reason;
import org.forestall.engine.VictimState;
import org.forestall.server.persons.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Any case that can be said, kept and read again, is the same case: also those that no history has led to yet. */
class CaseStoreRoundTripTest {

    private static final CasesKit kit = new CasesKit();
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private final CaseStore store = kit.bean(CaseStore.class);
    private final long staff = kit.staffIdOf(kit.aDissuader());
    private final CaseId other = kit.anOpenCase();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_is_kept_is_read_again_to_the_letter(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<CaseFile> files = new ArrayList<>();
        for (CaseId id : kit.inAll(() -> store.newIds(25))) {
            files.add(anyCase(random, id, kit.aPerson()));
        }
        keep(() -> store.insert(files));
        files.forEach(this::assertKept);
        List<CaseFile> changed = files.stream()
                .map(file -> anyCase(random, file.id(), file.person()))
                .toList();
        keep(() -> store.update(changed));
        changed.forEach(this::assertKept);
    }

    @Test
    void a_change_of_one_case_leaves_the_others_alone() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
        CaseFile before = kit.file(other);
        CaseFile one = anyCase(random, kit.anOpenCase(), kit.aPerson());
        keep(() -> store.update(List.of(one)));
        assertThat(kit.file(other)).isEqualTo(before);
    }

    @Test
    void a_person_has_one_open_case() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(10);
        PersonId person = kit.aPerson();
        List<CaseFile> two = kit.inAll(() -> store.newIds(2)).stream()
                .map(id -> anyCase(random, id, person)
                        .with(Ending.NONE)
                        .with(new Standing(Stage.WATCHING, Grade.LOW, 1, VictimState.UNREACHED)))
                .toList();
        assertThatThrownBy(() -> keep(() -> store.insert(two))).rootCause().hasMessageContaining("case_file_one_open");
    }

    @Test
    void nothing_is_kept_outside_a_transaction() {
        assertThatThrownBy(() -> store.update(List.of(kit.file(other)))).hasMessageContaining("outside a transaction");
        assertThatThrownBy(() -> store.lock(other)).hasMessageContaining("outside a transaction");
    }

    private static void keep(Runnable work) {
        kit.inAll(() -> {
            work.run();
            return 0;
        });
    }

    private void assertKept(CaseFile file) {
        assertThat(kit.file(file.id())).isEqualTo(file);
        CaseClocks.Due due = kit.bean(CaseClocks.class).dueOf(file);
        String kept = kit.inAll(() -> kit.bean(JdbcClient.class)
                .sql("select due_kind || ' ' || to_char(due_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                        + " from case_file where id = ?")
                .param(file.id().value())
                .query(String.class)
                .single());
        assertThat(kept.split(" ")[0]).isEqualTo(due.kind().name());
        assertThat(Instant.parse(kept.split(" ")[1])).isEqualTo(due.at());
    }

    private CaseFile anyCase(RandomGenerator random, CaseId id, PersonId person) {
        boolean held = random.nextBoolean();
        return new CaseFile(
                id,
                person,
                any(random, new Place(118, 118, null), new Place(123, 11, 1243), new Place(10, 11, null)),
                new Standing(
                        any(random, Stage.values()),
                        any(random, Grade.values()),
                        random.nextInt(1, 4),
                        any(random, VictimState.values())),
                new Suspicion(
                        random.nextInt(0, 101),
                        any(
                                random,
                                List.of(),
                                List.of(Reason.of("call.long", 20)),
                                List.of(Reason.of("“引号”\\\"'", -5), Reason.of("b", 0))),
                        maybe(random, () -> any(random, FraudType.values())),
                        random.nextBoolean()),
                held ? new Holder(staff, anyTime(random), maybe(random, () -> anyTime(random))) : Holder.NOBODY,
                new Moments(
                        anyTime(random),
                        anyTime(random),
                        anyTime(random),
                        anyTime(random),
                        maybe(random, () -> anyTime(random)),
                        maybe(random, () -> anyTime(random)),
                        maybe(random, () -> anyTime(random))),
                new Tried(
                        maybe(random, () -> anyTime(random)),
                        maybe(random, () -> anyTime(random)),
                        maybe(random, () -> anyTime(random)),
                        maybe(random, () -> anyTime(random))),
                new Pause(
                        maybe(random, () -> anyTime(random)),
                        maybe(random, () -> anyTime(random)),
                        Duration.ofMillis(random.nextLong(1_000_000_000))),
                new CaseEvent.Sums(maybe(random, () -> anySum(random)), maybe(random, () -> anySum(random))),
                new Ending(maybe(random, () -> any(random, CloseOutcome.values())), maybe(random, () -> other)),
                random.nextInt(1, 100_000),
                maybe(random, () -> "老人 '; drop table case_file; --"),
                random.nextInt(1, 1_000_000));
    }

    /** To the microsecond, as PostgreSQL keeps it; before and after now. */
    private static Instant anyTime(RandomGenerator random) {
        return NOON.plus(random.nextLong(-4_000_000_000_000L, 4_000_000_000_000L), ChronoUnit.MICROS);
    }

    private static BigDecimal anySum(RandomGenerator random) {
        return any(
                random,
                new BigDecimal("0.00"),
                new BigDecimal("9999999999999999.99"),
                BigDecimal.valueOf(random.nextLong(1_000_000_000), 2));
    }

    private static <T> @Nullable T maybe(RandomGenerator random, Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    @SafeVarargs
    private static <T> T any(RandomGenerator random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
