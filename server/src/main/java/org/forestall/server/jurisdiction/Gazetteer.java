package org.forestall.server.jurisdiction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that addresses are made of, each with what it stands for; finds them in a text, longest first. */
final class Gazetteer {

    private static final Map<String, String> SHORT_STREETS = Map.ofEntries(
            Map.entry("广内", "广安门内街道"),
            Map.entry("广外", "广安门外街道"),
            Map.entry("长安街", "西长安街街道"),
            Map.entry("德外", "德胜街道"),
            Map.entry("德胜门外", "德胜街道"),
            Map.entry("大栅栏", "大栅栏街道"),
            Map.entry("什刹海", "什刹海街道"));
    private static final Set<String> OWN_DISTRICT = Set.of("西城区", "西城", "宣武区", "宣武");
    private static final Set<String> OWN_CITY = Set.of("北京市", "北京");
    private static final int SURE_LENGTH = 3;

    private final Map<String, List<PlaceName>> names = new HashMap<>();
    private int longest;

    private Gazetteer() {}

    static Gazetteer of(
            Units units, Collection<DistrictFiles.RoadShare> roads, Collection<DistrictFiles.Elsewhere> elsewhere) {
        Gazetteer gazetteer = new Gazetteer();
        OWN_CITY.forEach(name -> gazetteer.add(name, new PlaceName.OwnCity()));
        OWN_DISTRICT.forEach(name -> gazetteer.add(name, new PlaceName.OwnDistrict()));
        gazetteer.addStreets(units);
        gazetteer.addCommunities(units);
        roads.forEach(road -> gazetteer.add(road.name(), new PlaceName.Road(road.stationId(), road.share())));
        elsewhere.forEach(gazetteer::addElsewhere);
        return gazetteer;
    }

    private void addStreets(Units units) {
        Map<String, List<Integer>> stationsOf = new HashMap<>();
        for (Unit station : units.stations()) {
            stationsOf
                    .computeIfAbsent(String.valueOf(station.street()), s -> new ArrayList<>())
                    .add(station.id());
        }
        stationsOf.forEach((street, stations) -> {
            PlaceName.Street name = new PlaceName.Street(street, stations);
            add(street, name);
            add(street.replaceFirst("街道$", ""), name);
            add(street.replaceFirst("街道$", "地区"), name);
        });
        SHORT_STREETS.forEach((shortForm, street) ->
                add(shortForm, new PlaceName.Street(street, stationsOf.getOrDefault(street, List.of()))));
        for (Unit station : units.stations()) {
            add(station.name(), new PlaceName.Road(station.id(), 1));
        }
    }

    private void addCommunities(Units units) {
        for (Unit unit : units.all()) {
            if (unit.kind() == UnitKind.COMMUNITY) {
                int station = units.stationOf(unit).id();
                String base = unit.name().replaceFirst("社区$", "");
                add(base + "社区", new PlaceName.Community(unit.id(), station, true));
                add(base + "小区", new PlaceName.Community(unit.id(), station, base.length() >= SURE_LENGTH));
                add(base, new PlaceName.Community(unit.id(), station, base.length() >= SURE_LENGTH));
            }
        }
    }

    private void addElsewhere(DistrictFiles.Elsewhere place) {
        PlaceName.Elsewhere name = new PlaceName.Elsewhere(place.unitId(), place.name(), place.kind());
        add(place.name(), name);
        switch (place.kind()) {
            case PROVINCE, DISTRICT, CITY ->
                addShort(place.name().replaceFirst("(壮族自治区|回族自治区|维吾尔自治区|自治区|省|市|区)$", ""), name);
            case STREET -> addShort(place.name().replaceFirst("(街道|地区)$", ""), name);
            case COUNTY, COMMUNITY -> {}
        }
    }

    /** A short form never takes the place of a name of the own district. */
    private void addShort(String shortForm, PlaceName.Elsewhere name) {
        if (shortForm.length() >= 2 && !names.containsKey(shortForm)) {
            add(shortForm, name.shortened());
        }
    }

    private void add(String name, PlaceName meaning) {
        names.computeIfAbsent(name, n -> new ArrayList<>()).add(meaning);
        longest = Math.max(longest, name.length());
    }

    /** A name found in a text, with all it may stand for. */
    record Hit(int at, String name, List<PlaceName> meanings) {}

    /** The names in a normalised text from left to right; at each place the longest counts. */
    List<Hit> find(String text) {
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Hit hit = longestAt(text, at);
            if (hit == null) {
                at++;
            } else {
                hits.add(hit);
                at += hit.name().length();
            }
        }
        hits.sort(Comparator.comparingInt(Hit::at));
        return hits;
    }

    private @org.jspecify.annotations.Nullable Hit longestAt(String text, int at) {
        for (int length = Math.min(longest, text.length() - at); length >= 2; length--) {
            String candidate = text.substring(at, at + length);
            List<PlaceName> meanings = names.get(candidate);
            if (meanings != null) {
                return new Hit(at, candidate, meanings);
            }
        }
        return null;
    }
}
