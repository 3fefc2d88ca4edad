package org.forestall.server.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.forestall.server.persons.World.NUMBER_OF_LI;
import static org.forestall.server.persons.World.NUMBER_OF_WANG;
import static org.forestall.server.persons.World.at;
import static org.forestall.server.persons.World.identity;
import static org.forestall.server.persons.World.number;
import static org.forestall.server.persons.World.phone;

import java.util.List;
import java.util.stream.IntStream;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.api.Test;

class JoinPersonsTest {

    private final World world = new World();

    private static final String PHONE = "+8613800001111";
    private static final String SECOND_PHONE = "+8613900002222";

    @Test
    void somebody_seen_for_the_first_time_is_a_new_person() {
        Join join = world.sighted(identity("王建国", PHONE, NUMBER_OF_WANG));

        assertThat(join.created()).isTrue();
        assertThat(join.matchedBy()).isEmpty();
        assertThat(join.root()).isEqualTo(join.person());
        assertThat(join.unitId()).isEqualTo(World.STATION);
    }

    @Test
    void the_same_phone_is_the_same_person() {
        Join first = world.sighted(identity("王建国", PHONE, null));
        Join second = world.sighted(phone(PHONE));

        assertThat(second.person()).isEqualTo(first.person());
        assertThat(second.created()).isFalse();
        assertThat(second.matchedBy()).containsExactly(MatchField.PHONE);
        assertThat(second.known().name()).isEqualTo("王建国");
    }

    @Test
    void the_identity_number_decides_before_the_phone() {
        Join li = world.sighted(identity("李静", PHONE, null));
        Join wang = world.sighted(number(NUMBER_OF_WANG));
        Join both = world.sighted(identity(null, PHONE, NUMBER_OF_WANG));

        assertThat(both.person()).isEqualTo(wang.person()).isNotEqualTo(li.person());
        assertThat(both.matchedBy()).containsExactly(MatchField.ID_NUMBER);
        assertThat(world.inAll(() -> world.persons.likeness(li.person())))
                .singleElement()
                .satisfies(like -> {
                    assertThat(like.person()).isEqualTo(wang.person());
                    assertThat(like.matchedBy()).containsExactly(MatchField.PHONE);
                });
    }

    @Test
    void the_same_phone_with_another_identity_number_is_another_person() {
        Join wang = world.sighted(identity("王建国", PHONE, NUMBER_OF_WANG));
        Join li = world.sighted(identity("李静", PHONE, NUMBER_OF_LI));

        assertThat(li.created()).isTrue();
        assertThat(li.person()).isNotEqualTo(wang.person());
    }

    @Test
    void of_a_phones_several_holders_the_one_of_the_same_name_is_meant() {
        world.sighted(identity("王建国", PHONE, NUMBER_OF_WANG));
        Join li = world.sighted(identity("李静", PHONE, NUMBER_OF_LI));

        assertThat(world.sighted(identity("李静", PHONE, null)).person()).isEqualTo(li.person());
    }

    @Test
    void a_name_and_an_address_are_enough_when_nothing_else_is_given() {
        Join first = world.sighted(at("张敏", "北京市西城区广安门内大街12号院3号楼2单元502室"));
        Join again = world.sighted(at("张 敏", "广安门内街道广安门内大街12号院3-2-502"));
        Join neighbour = world.sighted(at("张敏", "广安门内大街12号院3-2-503"));

        assertThat(again.person()).isEqualTo(first.person());
        assertThat(again.matchedBy()).containsExactly(MatchField.NAME_ADDRESS);
        assertThat(neighbour.created()).isTrue();
    }

    @Test
    void a_name_and_an_address_join_nobody_who_gives_an_unknown_phone() {
        world.sighted(at("张敏", "广安门内大街12号"));

        assertThat(world.sighted(new Identity("张敏", PHONE, null, null, "广安门内大街12号"))
                        .created())
                .isTrue();
    }

    @Test
    void what_is_new_is_added_and_the_person_is_known_by_it_from_then_on() {
        Join first = world.sighted(phone(PHONE));
        world.sighted(identity("王建国", PHONE, NUMBER_OF_WANG));
        world.sighted(identity(null, SECOND_PHONE, NUMBER_OF_WANG));

        Join bySecond = world.sighted(phone(SECOND_PHONE));
        assertThat(bySecond.person()).isEqualTo(first.person());
        assertThat(bySecond.known()).isEqualTo(identity("王建国", SECOND_PHONE, NUMBER_OF_WANG));
        assertThat(world.persons
                        .reveal(World.lead(World.STATION), first.person(), "CALL")
                        .phones())
                .containsExactly(SECOND_PHONE, PHONE);
    }

    @Test
    void the_same_new_person_twice_in_a_batch_is_one() {
        List<Join> joins = world.sighted(phone(PHONE), identity("王建国", PHONE, NUMBER_OF_WANG), number(NUMBER_OF_WANG));

        assertThat(joins).extracting(Join::person).containsOnly(joins.getFirst().person());
        assertThat(joins).extracting(Join::created).containsExactly(true, false, false);
    }

    @Test
    void a_document_of_another_kind_contradicts_nothing() {
        Join wang = world.sighted(identity("王建国", PHONE, NUMBER_OF_WANG));
        Join passport = world.sighted(new Identity("王建国", PHONE, "PASSPORT", "E12345678", null));

        assertThat(passport.person()).isEqualTo(wang.person());
    }

    @Test
    void a_hotlines_number_does_not_stop_the_joining() {
        Identity[] callers = IntStream.range(0, 60)
                .mapToObj(i -> identity(null, "+8610000", "E%08d".formatted(i)))
                .toArray(Identity[]::new);
        List<Join> joins = world.sighted(callers);

        assertThat(joins).allMatch(Join::created);
        assertThat(world.sighted(callers))
                .extracting(Join::person)
                .isEqualTo(joins.stream().map(Join::person).toList());
    }

    @Test
    void an_identity_that_tells_nothing_is_refused() {
        assertThatThrownBy(() -> identity("王建国", null, null)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(PersonRefusal.IDENTITY_UNUSABLE);
            assertThat(refused.field()).isEqualTo("person");
        });
        assertThatThrownBy(() -> phone("13800001111")).isInstanceOf(Refused.class);
    }

    @Test
    void joining_outside_a_transaction_fails() {
        assertThatThrownBy(() -> world.persons.joinAll(List.of())).isInstanceOf(IllegalStateException.class);
    }
}
