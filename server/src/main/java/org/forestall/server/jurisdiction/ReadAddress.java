package org.forestall.server.jurisdiction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.forestall.server.jurisdiction.AddressResolution.How;
import org.forestall.server.jurisdiction.AddressResolution.Why;
import org.jspecify.annotations.Nullable;

/**
 * Reads one address: what its names say of the district, then community before road before street. Names that contradict
 * one another go to a person, with all they point to.
 */
final class ReadAddress {

    /** A road whose greater part lies in one beat is taken to mean that part. */
    private static final double CLEAR_SHARE = 0.6;

    private final Gazetteer gazetteer;

    ReadAddress(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    AddressResolution read(@Nullable String text) {
        String normalised = text == null ? "" : AddressText.normalise(text);
        if (normalised.isEmpty()) {
            return new AddressResolution.Unresolved(List.of(), Why.EMPTY);
        }
        Evidence evidence = new Evidence(gazetteer.find(normalised));
        return decide(evidence);
    }

    private static AddressResolution decide(Evidence evidence) {
        PlaceName.Elsewhere elsewhere = evidence.elsewhere;
        if (elsewhere != null && !evidence.ownDistrict) {
            return elsewhere(evidence, elsewhere);
        }
        if (elsewhere != null && evidence.elsewhereIsAdministrative && evidence.ownDistrict) {
            return new AddressResolution.Unresolved(evidence.stations(), Why.CONTRADICTION);
        }
        return inDistrict(evidence);
    }

    private static AddressResolution elsewhere(Evidence evidence, PlaceName.Elsewhere elsewhere) {
        boolean homeToo = !evidence.stations().isEmpty();
        if (homeToo && !evidence.elsewhereIsAdministrative) {
            return inDistrict(evidence);
        }
        return new AddressResolution.Outside(elsewhere.unitId(), elsewhere.fullName());
    }

    private static AddressResolution inDistrict(Evidence evidence) {
        List<PlaceName.Community> communities = evidence.communitiesThatFit();
        if (communities.size() == 1) {
            PlaceName.Community community = communities.getFirst();
            return new AddressResolution.Resolved(community.stationId(), community.id(), How.COMMUNITY, 0.95);
        }
        if (communities.size() > 1) {
            return several(
                    communities.stream().map(PlaceName.Community::stationId).toList(), Why.SEVERAL_STATIONS);
        }
        if (!evidence.roads.isEmpty()) {
            return byRoad(evidence);
        }
        if (!evidence.streetStations.isEmpty()) {
            return byStreet(evidence);
        }
        List<Integer> doubtful = evidence.stations();
        if (!doubtful.isEmpty()) {
            return new AddressResolution.Unresolved(doubtful, Why.SEVERAL_STATIONS);
        }
        return new AddressResolution.Unresolved(
                List.of(), evidence.ownDistrict ? Why.DISTRICT_ONLY : Why.NOTHING_KNOWN);
    }

    /** Several names, or one in several beats: one station, or a person. */
    private static AddressResolution several(List<Integer> stationIds, Why otherwise) {
        Set<Integer> distinct = new TreeSet<>(stationIds);
        return distinct.size() == 1
                ? new AddressResolution.Resolved(distinct.iterator().next(), null, How.COMMUNITY, 0.8)
                : new AddressResolution.Unresolved(List.copyOf(distinct), otherwise);
    }

    private static AddressResolution byRoad(Evidence evidence) {
        Map<Integer, Double> shares = new HashMap<>();
        evidence.roads.forEach(road -> shares.merge(road.stationId(), road.share(), Double::sum));
        if (!evidence.streetStations.isEmpty()) {
            shares.keySet().retainAll(evidence.streetStations);
        }
        if (shares.isEmpty()) {
            List<Integer> all = new ArrayList<>(evidence.streetStations);
            evidence.roads.forEach(road -> all.add(road.stationId()));
            return new AddressResolution.Unresolved(all.stream().distinct().toList(), Why.CONTRADICTION);
        }
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        Map.Entry<Integer, Double> best =
                shares.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        double share = best.getValue() / sum;
        return share >= CLEAR_SHARE
                ? new AddressResolution.Resolved(best.getKey(), null, How.ROAD, 0.9 * share)
                : new AddressResolution.Unresolved(
                        shares.entrySet().stream()
                                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                                        .reversed())
                                .map(Map.Entry::getKey)
                                .toList(),
                        Why.SEVERAL_STATIONS);
    }

    /** A street shared by two stations goes to its first one, which can pass it on. */
    private static AddressResolution byStreet(Evidence evidence) {
        List<Integer> stations = evidence.streetStations;
        return evidence.streets.size() == 1
                ? new AddressResolution.Resolved(
                        stations.getFirst(), null, How.STREET, stations.size() == 1 ? 0.9 : 0.5)
                : new AddressResolution.Unresolved(stations, Why.SEVERAL_STATIONS);
    }

    /** What the names found say, sorted by what they are. */
    private static final class Evidence {
        private boolean ownDistrict;
        private PlaceName.@Nullable Elsewhere elsewhere;
        private boolean elsewhereIsAdministrative;
        private final Set<String> streets = new TreeSet<>();
        private final List<Integer> streetStations = new ArrayList<>();
        private final List<PlaceName.Community> communities = new ArrayList<>();
        private final List<PlaceName.Road> roads = new ArrayList<>();

        Evidence(List<Gazetteer.Hit> hits) {
            for (Gazetteer.Hit hit : hits) {
                take(hit);
            }
        }

        private void take(Gazetteer.Hit hit) {
            boolean alsoHere = hit.meanings().stream().anyMatch(m -> !(m instanceof PlaceName.Elsewhere));
            for (PlaceName meaning : hit.meanings()) {
                switch (meaning) {
                    case PlaceName.OwnCity ignored -> {}
                    case PlaceName.OwnDistrict ignored -> ownDistrict = true;
                    case PlaceName.Street street -> {
                        if (streets.add(street.street())) {
                            streetStations.addAll(street.stations());
                        }
                    }
                    case PlaceName.Community community -> communities.add(community);
                    case PlaceName.Road road -> roads.add(road);
                    case PlaceName.Elsewhere place -> {
                        if (!alsoHere) {
                            takeElsewhere(place, hit.at());
                        }
                    }
                }
            }
        }

        /** A short 'Hangzhou' in the middle of a text may be a restaurant; at its head it is a city. */
        private void takeElsewhere(PlaceName.Elsewhere place, int at) {
            boolean administrative = switch (place.kind()) {
                case PROVINCE, CITY, DISTRICT -> !place.isShort() || at <= 3;
                case COUNTY -> true;
                case STREET, COMMUNITY -> false;
            };
            boolean stands = administrative || !place.isShort() || at <= 6;
            if (stands && (elsewhere == null || (administrative && !elsewhereIsAdministrative))) {
                elsewhere = place;
                elsewhereIsAdministrative = administrative;
            }
        }

        /** Sure communities; an unsure one only where the district, its street or a road of its beat is named too. */
        List<PlaceName.Community> communitiesThatFit() {
            List<PlaceName.Community> fit = communities.stream()
                    .filter(community -> streetStations.isEmpty() || streetStations.contains(community.stationId()))
                    .filter(community -> community.sure() || isSupported(community))
                    .toList();
            return fit.stream().anyMatch(PlaceName.Community::sure)
                    ? fit.stream().filter(PlaceName.Community::sure).toList()
                    : fit;
        }

        private boolean isSupported(PlaceName.Community community) {
            return ownDistrict
                    || streetStations.contains(community.stationId())
                    || roads.stream().anyMatch(road -> road.stationId() == community.stationId());
        }

        List<Integer> stations() {
            List<Integer> all = new ArrayList<>(streetStations);
            communities.forEach(community -> all.add(community.stationId()));
            roads.forEach(road -> all.add(road.stationId()));
            return all.stream().distinct().toList();
        }
    }
}
