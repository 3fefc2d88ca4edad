package org.forestall.engine.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.forestall.engine.policy.Place;
import org.junit.jupiter.api.Test;

class RoadTravelTest {

    private static final Place WEST = new Place(116.30, 39.9);
    private static final Place MIDDLE = new Place(116.35, 39.9);
    private static final Place EAST = new Place(116.40, 39.9);
    private static final Place ISLAND = new Place(116.50, 39.9);

    private final RoadTravel travel = new RoadTravel(
            List.of(WEST, MIDDLE, EAST, ISLAND),
            List.of(
                    new RoadTravel.Road(0, 1, 4, false),
                    new RoadTravel.Road(1, 2, 3, true),
                    new RoadTravel.Road(2, 0, 20, true)),
            5,
            5);

    @Test
    void the_fastest_way_is_taken_and_one_way_roads_are_minded() {
        assertThat(travel.minutes(WEST, EAST)).isCloseTo(5 + 7, within(1e-9));
        assertThat(travel.minutes(EAST, MIDDLE)).isCloseTo(5 + 24, within(1e-9));
        assertThat(travel.minutes(MIDDLE, WEST)).isCloseTo(5 + 4, within(1e-9));
    }

    @Test
    void the_walk_to_the_nearest_crossing_counts() {
        Place off = new Place(116.30, 39.9045);

        assertThat(travel.minutes(off, WEST)).isCloseTo(5 + 0.5 / 5 * 60, within(0.1));
    }

    @Test
    void where_no_road_leads_nobody_arrives() {
        assertThat(travel.minutes(WEST, ISLAND)).isInfinite();
        assertThat(travel.minutes(ISLAND, ISLAND)).isCloseTo(5, within(1e-9));
    }
}
