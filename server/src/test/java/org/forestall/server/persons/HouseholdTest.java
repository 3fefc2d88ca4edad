package org.forestall.server.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.api.Test;

class HouseholdTest {

    private final World world = new World();
    private final PersonId mother = world.sighted(new Identity("王秀兰", "+8613800001111", null, null, "西城区校场口胡同7号"))
            .person();
    private final PersonId lodger = world.sighted(new Identity("赵磊", "+8613800002222", null, null, "校场口胡同7号"))
            .person();
    private final PersonId daughter =
            world.sighted(World.phone("+8613800003333")).person();

    @Test
    void who_lives_at_the_same_address_is_of_the_household() {
        assertThat(household(mother)).containsExactly(lodger + " null ADDRESS");
    }

    @Test
    void a_stated_relation_is_told_from_both_sides_and_follows_merges() {
        PersonId daughterAgain = world.sighted(World.number(World.NUMBER_OF_LI)).person();
        world.the(StateRelation.class).state(World.lead(World.STATION), mother, daughter, "CHILD");
        world.merge(daughterAgain, daughter);

        assertThat(household(mother)).containsExactly(daughterAgain + " CHILD STATED", lodger + " null ADDRESS");
        assertThat(household(daughterAgain)).containsExactly(mother + " PARENT STATED");
    }

    @Test
    void a_relation_stated_anew_replaces_the_old_one() {
        StateRelation state = world.the(StateRelation.class);
        state.state(World.lead(World.STATION), mother, daughter, "SIBLING");
        state.state(World.lead(World.STATION), daughter, mother, "PARENT");

        assertThat(household(mother)).contains(daughter + " CHILD STATED");
        assertThat(world.audited()).hasSize(2);
    }

    @Test
    void a_building_of_a_community_is_a_home_also_where_no_road_is_named() {
        PersonId one = world.sighted(new Identity(null, "+8613800004441", null, null, "北京市西城区广安门内街道校场社区5号楼2单元301室"))
                .person();
        PersonId other = world.sighted(new Identity(null, "+8613800004442", null, null, "广安门内街道校场社区居委会5号楼2单元301室"))
                .person();
        world.sighted(new Identity(null, "+8613800004443", null, null, "广安门内街道三庙街社区5号楼2单元301室"));

        assertThat(household(one)).containsExactly(other + " null ADDRESS");
    }

    @Test
    void an_address_without_a_house_makes_no_household() {
        PersonId one = world.sighted(new Identity(null, "+8613800004444", null, null, "西城区白纸坊街道"))
                .person();
        world.sighted(new Identity(null, "+8613800005555", null, null, "西城区白纸坊街道"));

        assertThat(household(one)).isEmpty();
    }

    @Test
    void relations_that_cannot_be_are_refused() {
        StateRelation state = world.the(StateRelation.class);
        assertThatThrownBy(() -> state.state(World.lead(World.STATION), mother, daughter, "NEIGHBOUR"))
                .isInstanceOf(Refused.class)
                .hasMessage("person.relation-unknown");
        assertThatThrownBy(() -> state.state(World.lead(World.STATION), mother, mother, "CHILD"))
                .hasMessage("person.same");
        assertThatThrownBy(() -> state.state(World.lead(World.OTHER_STATION), mother, daughter, "CHILD"))
                .hasMessage("person.not-found");
        assertThatThrownBy(() -> state.state(World.onlooker(World.STATION), mother, daughter, "CHILD"))
                .hasMessage("access.not-allowed");
    }

    private List<String> household(PersonId id) {
        return world.inAll(() -> world.persons.household(id)).stream()
                .map(m -> m.person() + " " + m.relation() + " " + m.basis())
                .toList();
    }
}
