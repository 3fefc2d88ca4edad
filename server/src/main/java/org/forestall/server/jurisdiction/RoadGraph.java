package org.forestall.server.jurisdiction;

import java.util.List;

/**
 * The drivable roads of a district, for travel times; © OpenStreetMap contributors, ODbL.
 *
 * @param crossings numbered from 0 on
 */
public record RoadGraph(List<LonLat> crossings, List<Way> ways) {

    /** No roads are known. */
    public static final RoadGraph NONE = new RoadGraph(List.of(), List.of());

    /** A piece of road between two crossings. */
    public record Way(int from, int to, int metres, boolean oneWay) {}

    public RoadGraph {
        crossings = List.copyOf(crossings);
        ways = List.copyOf(ways);
    }

    public boolean isEmpty() {
        return crossings.isEmpty();
    }

    /** The roads of the demonstration district. */
    public static RoadGraph xicheng() {
        return new DistrictFiles("xicheng").roadGraph();
    }
}
