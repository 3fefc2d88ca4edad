package org.forestall.server.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.forestall.server.persons.World.NUMBER_OF_WANG;
import static org.forestall.server.persons.World.STATION;
import static org.forestall.server.persons.World.identity;
import static org.forestall.server.persons.World.phone;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.platform.Refusal;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.api.Test;

class MergePersonsTest {

    private final World world = new World();
    private final PersonId wang =
            world.sighted(identity("王建国", null, NUMBER_OF_WANG)).person();
    private final PersonId caller = world.sighted(phone("+8613800001111")).person();
    private final PersonId third = world.sighted(phone("+8613900002222")).person();

    @Test
    void merged_persons_count_as_one() {
        world.merge(wang, caller);

        assertThat(world.rootOf(caller)).isEqualTo(wang);
        assertThat(world.label(caller).maskedName()).isEqualTo("王*国");
        assertThat(world.label(wang).maskedPhone()).isEqualTo("138****1111");
        assertThat(world.found("13800001111")).containsExactly(wang);
        assertThat(world.sighted(phone("+8613800001111")).root()).isEqualTo(wang);
    }

    @Test
    void a_merge_is_told_and_recorded() {
        long merge = world.merge(wang, caller);

        assertThat(world.told)
                .containsExactly(new PersonsMerged(
                        wang,
                        caller,
                        World.lead(STATION),
                        world.database.clock().instant()));
        assertThat(world.audited())
                .containsExactly("person.merge %d {\"merge\": %d, \"other\": %d}"
                        .formatted(wang.value(), merge, caller.value()));
    }

    @Test
    void taking_it_back_restores_both() {
        long merge = world.merge(wang, caller);
        world.unmerge(merge);

        assertThat(world.rootOf(caller)).isEqualTo(caller);
        assertThat(world.label(caller).maskedName()).isEmpty();
        assertThat(world.label(wang).maskedPhone()).isNull();
        assertThat(world.found("13800001111")).containsExactly(caller);
        assertThat(world.told).last().isInstanceOf(PersonsUnmerged.class);
    }

    @Test
    void a_root_takes_those_merged_into_it_along_and_the_middle_can_be_taken_back() {
        long first = world.merge(caller, third);
        long second = world.merge(wang, caller);
        assertThat(world.rootOf(third)).isEqualTo(wang);

        world.unmerge(first);
        assertThat(world.rootOf(third)).isEqualTo(third);
        assertThat(world.rootOf(caller)).isEqualTo(wang);

        world.unmerge(second);
        assertThat(world.rootOf(caller)).isEqualTo(caller);
    }

    @Test
    void whoever_was_merged_into_the_middle_leaves_with_it() {
        world.merge(caller, third);
        long second = world.merge(wang, caller);

        world.unmerge(second);
        assertThat(world.rootOf(third)).isEqualTo(caller);
    }

    @Test
    void merges_that_cannot_be_are_refused() {
        PersonId elsewhere = world.sighted(World.OTHER_STATION, phone("+8613700003333"))
                .getFirst()
                .person();
        refused(() -> world.merge(wang, wang), PersonRefusal.SAME_PERSON);
        refused(() -> world.merge(wang, new PersonId(999)), PersonRefusal.NOT_FOUND);
        refused(() -> world.merge(wang, elsewhere), PersonRefusal.NOT_FOUND);
        refused(
                () -> world.the(MergePersons.class).merge(World.lead(STATION), wang, caller, " "),
                PersonRefusal.REASON_MISSING);
        refused(
                () -> world.the(MergePersons.class).merge(World.onlooker(STATION), wang, caller, "looks alike"),
                AccessRefusal.NOT_ALLOWED);
        world.merge(wang, caller);
        refused(() -> world.merge(third, caller), PersonRefusal.ALREADY_MERGED);
        refused(() -> world.merge(caller, wang), PersonRefusal.ALREADY_MERGED);
        assertThat(world.told).hasSize(1);
    }

    @Test
    void a_merge_is_taken_back_once_and_only_by_whom_it_concerns() {
        long merge = world.merge(wang, caller);
        UnmergePersons unmerge = world.the(UnmergePersons.class);
        refused(() -> unmerge.undo(World.lead(World.OTHER_STATION), merge, "mistake"), PersonRefusal.MERGE_NOT_FOUND);
        refused(() -> unmerge.undo(World.onlooker(STATION), merge, "mistake"), AccessRefusal.NOT_ALLOWED);
        refused(() -> unmerge.undo(World.lead(STATION), merge, null), PersonRefusal.REASON_MISSING);
        world.unmerge(merge);
        refused(() -> world.unmerge(merge), PersonRefusal.MERGE_UNDONE);
    }

    private static void refused(ThrowingCallable call, Refusal refusal) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
