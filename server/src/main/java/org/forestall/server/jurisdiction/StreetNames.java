package org.forestall.server.jurisdiction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of roads, hutongs and lanes of houses of the district, by beat; © OpenStreetMap contributors. */
public final class StreetNames {

    /** Where people live; bridges, parks and motorways are in the data too. */
    private static final Pattern LIVED_IN = Pattern.compile(".*(胡同|大街|街|路|条|巷|里|夹道)");

    private static final double HALF = 0.5;

    private final Units units;
    private final Map<String, List<RoadPart>> byRoad = new LinkedHashMap<>();
    private final Map<Integer, List<String>> byStation = new HashMap<>();

    StreetNames(Units units, List<RoadPart> parts) {
        this.units = units;
        parts.forEach(part ->
                byRoad.computeIfAbsent(part.road(), unused -> new ArrayList<>()).add(part));
        parts.stream()
                .filter(part -> part.share() >= HALF && part.stationId() != RoadPart.OUTSIDE)
                .sorted(Comparator.comparingInt(RoadPart::metres).reversed())
                .forEach(part -> add(part.stationId(), part.road()));
        units.list(UnitKind.COMMUNITY)
                .forEach(community ->
                        add(units.stationOfCommunity(community.id()).id(), stem(community)));
    }

    private void add(int stationId, String road) {
        List<String> roads = byStation.computeIfAbsent(stationId, unused -> new ArrayList<>());
        if (LIVED_IN.matcher(road).matches() && !roads.contains(road)) {
            roads.add(road);
        }
    }

    private static String stem(Unit community) {
        return community.name().replaceFirst("(社区)?居委会$", "");
    }

    /** Roads that lie for the most part on the beat, the longest first, then those that communities there are named after. */
    public List<String> ofStation(int stationId) {
        return List.copyOf(byStation.getOrDefault(stationId, List.of()));
    }

    /** Roads of the beat that the community belongs to, the longest first. */
    public List<String> ofCommunity(int communityId) {
        return ofStation(units.stationOfCommunity(communityId).id());
    }

    /** Roads of all beats of a street (街道), the longest first within each beat. */
    public List<String> ofStreet(String street) {
        return units.stationsOfStreet(street).stream()
                .flatMap(station -> ofStation(station.id()).stream())
                .toList();
    }

    Map<String, List<RoadPart>> parts() {
        return byRoad;
    }
}
