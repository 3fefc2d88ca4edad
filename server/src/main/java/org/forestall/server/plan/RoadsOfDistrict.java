package org.forestall.server.plan;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.forestall.engine.policy.Place;
import org.forestall.engine.policy.TravelTimes;
import org.forestall.engine.visits.RoadTravel;
import org.forestall.server.jurisdiction.RoadGraph;

/**
 * Travel times along the district's roads. The places are points of stations and communities, a few hundred: each way is
 * looked for once and kept. Where the roads do not lead, the straight line says.
 */
final class RoadsOfDistrict implements TravelTimes {

    private static final double WALKING_KILOMETRES_PER_HOUR = 5;
    private static final double METRES_PER_MINUTE_OF_ONE = 1000.0 / 60;

    private final RoadTravel roads;
    private final TravelTimes straight;
    private final Map<Way, Double> known = new ConcurrentHashMap<>();

    private record Way(Place from, Place to) {}

    RoadsOfDistrict(RoadGraph graph, PlanSettings.Travel settings) {
        double metresPerMinute = settings.kilometresPerHour() * METRES_PER_MINUTE_OF_ONE;
        this.roads = new RoadTravel(
                graph.crossings().stream()
                        .map(point -> new Place(point.lon(), point.lat()))
                        .toList(),
                graph.ways().stream()
                        .map(way -> new RoadTravel.Road(
                                way.from(), way.to(), Math.max(1, way.metres()) / metresPerMinute, way.oneWay()))
                        .toList(),
                settings.setOut().toSeconds() / 60.0,
                WALKING_KILOMETRES_PER_HOUR);
        this.straight = settings.straight();
    }

    @Override
    public double minutes(Place from, Place to) {
        return known.computeIfAbsent(new Way(from, to), this::look);
    }

    private synchronized double look(Way way) {
        double minutes = roads.minutes(way.from(), way.to());
        return Double.isFinite(minutes) ? minutes : straight.minutes(way.from(), way.to());
    }
}
