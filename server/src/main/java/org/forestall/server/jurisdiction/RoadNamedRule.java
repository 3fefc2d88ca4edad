package org.forestall.server.jurisdiction;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forestall.server.jurisdiction.AddressResolution.Candidate;
import org.forestall.server.jurisdiction.AddressResolution.How;
import org.forestall.server.jurisdiction.AddressResolution.Resolved;
import org.forestall.server.jurisdiction.AddressResolution.Unresolved;
import org.forestall.server.jurisdiction.AddressResolution.Why;
import org.jspecify.annotations.Nullable;

/** A road gives the station on whose beat most of it lies; a crossing gives the station that both roads touch. */
final class RoadNamedRule implements AddressRule {

    private static final double MOST = 0.6;
    private static final double HALF = 0.5;

    /** The road data is of 2012 and numbers are not in it, so a road never makes it quite sure. */
    private static final double AT_BEST = 0.9;

    private final Units units;

    RoadNamedRule(Units units) {
        this.units = units;
    }

    @Override
    public @Nullable AddressResolution judge(Evidence evidence) {
        List<Mark> roads = evidence.roads();
        if (roads.isEmpty()) {
            return null;
        }
        List<Place.Street> streets = evidence.streets();
        Map<Integer, Double> shares = shares(roads);
        if (shares.isEmpty()) {
            return new Unresolved(
                    roads.stream()
                            .flatMap(road -> candidates(shares(List.of(road))).stream())
                            .distinct()
                            .toList(),
                    Why.ROAD_SHARED);
        }
        if (!evidence.isHomeStated() && streets.isEmpty()) {
            List<Candidate> rivals = rivals(roads);
            if (!rivals.isEmpty()) {
                return new Unresolved(
                        Stream.concat(candidates(shares).stream(), rivals.stream())
                                .toList(),
                        Why.SAME_NAME_ELSEWHERE);
            }
            if (shares.getOrDefault(RoadPart.OUTSIDE, 0.0) > HALF) {
                return new Unresolved(candidates(shares), Why.ROAD_ELSEWHERE);
            }
        }
        shares.remove(RoadPart.OUTSIDE);
        if (!streets.isEmpty()) {
            shares.keySet().retainAll(stations(streets));
        }
        return streets.isEmpty() || !shares.isEmpty() ? decide(shares) : null;
    }

    private AddressResolution decide(Map<Integer, Double> shares) {
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Candidate> candidates = candidates(shares);
        if (candidates.isEmpty()) {
            return new Unresolved(candidates, Why.CONFLICT);
        }
        int first = candidates.getFirst().unitId();
        double share = shares.getOrDefault(first, 0.0) / sum;
        return share < MOST
                ? new Unresolved(candidates, Why.ROAD_SHARED)
                : new Resolved(first, null, units.get(first).street(), AT_BEST * share, How.ROAD);
    }

    /** The part of each station in all the roads named together; a station that one of them does not touch has none. */
    private static Map<Integer, Double> shares(List<Mark> roads) {
        Map<Integer, Double> product = new TreeMap<>();
        boolean first = true;
        for (Mark road : roads) {
            Map<Integer, Double> own = road.all(Place.Road.class)
                    .flatMap(place -> place.parts().stream())
                    .collect(Collectors.toMap(RoadPart::stationId, RoadPart::share, Double::sum));
            if (first) {
                product.putAll(own);
            } else {
                product.keySet().retainAll(own.keySet());
                product.replaceAll((station, share) -> share * own.getOrDefault(station, 0.0));
            }
            first = false;
        }
        return product;
    }

    private static Set<Integer> stations(List<Place.Street> streets) {
        return streets.stream()
                .flatMap(street -> street.stations().stream())
                .map(Unit::id)
                .collect(Collectors.toSet());
    }

    private static List<Candidate> candidates(Map<Integer, Double> shares) {
        return shares.entrySet().stream()
                .filter(entry -> entry.getKey() != RoadPart.OUTSIDE)
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> new Candidate(entry.getKey(), How.ROAD))
                .toList();
    }

    private static List<Candidate> rivals(List<Mark> roads) {
        return roads.stream()
                .flatMap(mark -> mark.all(Place.Elsewhere.class))
                .map(place -> new Candidate(place.of().unitId(), NamedElsewhereRule.how(place)))
                .distinct()
                .toList();
    }
}
