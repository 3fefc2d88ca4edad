package org.forestall.server.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitsTest {

    private static final District DISTRICT = District.xicheng();
    private static final Units UNITS = DISTRICT.units();

    @Test
    void the_district_has_15_streets_23_stations_and_263_communities() {
        assertThat(UNITS.list(UnitKind.STATION)).hasSize(23);
        assertThat(UNITS.list(UnitKind.STATION).stream().map(Unit::street).distinct())
                .hasSize(15);
        assertThat(UNITS.list(UnitKind.COMMUNITY)).hasSize(263);
        assertThat(UNITS.list(UnitKind.EXTERNAL)).hasSize(15 + 30);
    }

    @Test
    void stations_and_the_squad_are_said_to_be_made_up_and_communities_are_not() {
        assertThat(UNITS.list())
                .allMatch(unit -> unit.madeUp() == (unit.kind() == UnitKind.STATION || unit.kind() == UnitKind.SQUAD));
    }

    @Test
    void every_community_lies_in_the_street_of_its_station_and_has_a_point() {
        assertThat(UNITS.list(UnitKind.COMMUNITY)).allSatisfy(community -> {
            Unit station = UNITS.stationOfCommunity(community.id());
            assertThat(station.kind()).isEqualTo(UnitKind.STATION);
            assertThat(station.street()).isEqualTo(community.street());
            assertThat(community.place()).isNotNull();
        });
    }

    @Test
    void every_station_has_several_communities_and_roads() {
        assertThat(UNITS.list(UnitKind.STATION)).allSatisfy(station -> {
            assertThat(UNITS.children(station.id())).hasSizeGreaterThanOrEqualTo(7);
            assertThat(DISTRICT.roads().ofStation(station.id())).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void a_station_has_the_squad_of_its_sub_bureau_and_an_external_unit_has_none() {
        assertThat(UNITS.squadOf(118)).map(Unit::id).contains(11);
        assertThat(UNITS.squadOf(1001)).map(Unit::id).contains(11);
        assertThat(UNITS.squadOf(11)).map(Unit::id).contains(11);
        assertThat(UNITS.squadOf(9105)).isEmpty();
    }

    @Test
    void the_common_ancestor_settles_a_dispute() {
        assertThat(UNITS.commonAncestor(118, 119)).map(Unit::id).contains(10);
        assertThat(UNITS.commonAncestor(118, 9105)).map(Unit::id).contains(1);
        assertThat(UNITS.commonAncestor(10, 118)).map(Unit::id).contains(10);
        assertThat(UNITS.commonAncestor(118, 9013)).isEmpty();
    }

    @Test
    void the_tree_is_walked_up_and_down() {
        assertThat(UNITS.ancestors(1196)).extracting(Unit::id).containsExactly(118, 10, 1);
        assertThat(UNITS.descendants(10)).hasSize(1 + 1 + 23 + 263);
        assertThat(UNITS.covers(10, 1196)).isTrue();
        assertThat(UNITS.covers(119, 1196)).isFalse();
        assertThat(UNITS.roots()).extracting(Unit::id).contains(1, 9013).doesNotContain(9105);
    }

    @Test
    void a_tree_that_is_none_is_refused() {
        assertThatThrownBy(() -> new Units(List.of(station(1, null), station(1, null))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Units(List.of(station(1, 2)))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> new Units(List.of(station(1, 2), station(2, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UNITS.stationOfCommunity(118)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UNITS.get(4711)).isInstanceOf(NoSuchElementException.class);
    }

    private static Unit station(int id, @Nullable Integer parent) {
        return new Unit(id, "X" + id, UnitKind.STATION, "所", "Station", parent, "", null, true, List.of());
    }
}
