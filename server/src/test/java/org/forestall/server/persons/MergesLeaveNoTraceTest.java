package org.forestall.server.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two worlds hear the same sightings; in one of them people are merged and un-merged on the way. When every merge has
 * been taken back, the two cannot be told apart; and at every moment the merged ones answer as one.
 */
class MergesLeaveNoTraceTest {

    private static final int STEPS = 120;
    private static final List<String> NAMES = List.of("王建国", "李静", "张敏");
    private static final List<String> NUMBERS =
            List.of(World.NUMBER_OF_WANG, World.NUMBER_OF_LI, "110102199001011234", "110102200212120018");
    private static final List<String> HOMES = List.of("广安门内大街12号3-2-502", "校场口胡同7号", "枫桦小区3号楼1001");

    private final World merging = new World();
    private final World plain = new World();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void after_taking_back_every_merge_everybody_is_as_if_there_had_been_none(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Map<Long, PersonId> merges = new HashMap<>();
        List<PersonId> seen = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(4)) {
                case 0, 1 -> sight(random, seen);
                case 2 -> merge(random, seen, merges);
                default -> unmergeOne(random, merges);
            }
            mergedOnesAnswerAsOne(random, seen);
        }
        List.copyOf(merges.keySet()).forEach(merging::unmerge);

        assertThat(rows(merging)).isEqualTo(rows(plain));
        assertThat(details(merging)).isEqualTo(details(plain));
        NUMBERS.forEach(number -> assertThat(merging.found(number)).isEqualTo(plain.found(number)));
    }

    private void sight(RandomGenerator random, List<PersonId> seen) {
        Identity[] batch = new Identity[1 + random.nextInt(4)];
        for (int i = 0; i < batch.length; i++) {
            batch[i] = someone(random);
        }
        List<Join> here = merging.sighted(batch);
        assertThat(here)
                .extracting(Join::person)
                .isEqualTo(plain.sighted(batch).stream().map(Join::person).toList());
        here.forEach(join -> seen.add(join.person()));
    }

    private static Identity someone(RandomGenerator random) {
        String phone = random.nextInt(3) > 0 ? "+861380000" + (1000 + random.nextInt(8)) : null;
        String number = random.nextInt(3) == 0 ? NUMBERS.get(random.nextInt(NUMBERS.size())) : null;
        boolean bare = phone == null && number == null;
        String name = bare || random.nextBoolean() ? NAMES.get(random.nextInt(NAMES.size())) : null;
        String home = bare || random.nextBoolean() ? HOMES.get(random.nextInt(HOMES.size())) : null;
        return new Identity(name, phone, null, number, home);
    }

    private void merge(RandomGenerator random, List<PersonId> seen, Map<Long, PersonId> merges) {
        if (seen.isEmpty()) {
            return;
        }
        PersonId kept = seen.get(random.nextInt(seen.size()));
        PersonId other = seen.get(random.nextInt(seen.size()));
        boolean possible = !kept.equals(other)
                && merging.rootOf(kept).equals(kept)
                && merging.rootOf(other).equals(other);
        try {
            merges.put(merging.merge(kept, other), other);
            assertThat(possible).isTrue();
        } catch (Refused refused) {
            assertThat(possible).isFalse();
        }
    }

    private void unmergeOne(RandomGenerator random, Map<Long, PersonId> merges) {
        if (!merges.isEmpty()) {
            long merge = List.copyOf(merges.keySet()).get(random.nextInt(merges.size()));
            PersonId merged = Objects.requireNonNull(merges.remove(merge));
            merging.unmerge(merge);
            assertThat(merging.rootOf(merged)).isEqualTo(merged);
        }
    }

    private void mergedOnesAnswerAsOne(RandomGenerator random, List<PersonId> seen) {
        if (!seen.isEmpty()) {
            PersonId one = seen.get(random.nextInt(seen.size()));
            PersonId root = merging.rootOf(one);
            PersonLabel label = merging.label(root);
            assertThat(merging.label(one))
                    .isEqualTo(new PersonLabel(one, label.maskedName(), label.maskedPhone(), label.age(), label.sex()));
            assertThat(merging.inAll(() -> merging.persons.membersOf(root))).contains(one, root);
        }
    }

    private static List<String> rows(World world) {
        return world.inAll(
                () -> world.database.jdbc().sql("""
                        select concat_ws(' ', 'identifier', kind, blind, person_id, unit_id) from person_identifier
                        union all select concat_ws(' ', 'token', token, person_id, unit_id) from person_token
                        union all select concat_ws(' ', 'person', id, unit_id, home_key, merged_into, created_at) from person
                        order by 1""").query(String.class).list());
    }

    private static Map<PersonId, Details> details(World world) {
        return world.inAll(() -> world.the(ListStore.class)
                .details(world.database
                        .jdbc()
                        .sql("select id from person")
                        .query((row, n) -> new PersonId(row.getLong(1)))
                        .list()));
    }
}
