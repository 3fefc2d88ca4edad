package org.forestall.server.jurisdiction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Collects the names people write for each place. */
final class GazetteerBuilder {

    /** Communities whose bare name is an ordinary word or a part of many names: it counts only after its street. */
    private static final Set<String> ORDINARY_WORDS = Set.of(
            "大院", "中直", "四环", "西巷", "团结", "石头", "滨河", "民康", "大街东", "广内大街东", "广安门内大街东", "兴华", "广源", "名苑", "文昌", "新康");

    /** Signs of the name of a quarter. */
    private static final int QUARTER = 3;

    private static final Pattern COMMUNITY_END = Pattern.compile("(社区居委会|社区居民委员会|居委会|村委会|村民委员会|社区)$");
    private static final Pattern STREET_END = Pattern.compile("(街道|地区|镇|乡|民族乡|回族乡)(办事处)?$");
    private static final Pattern PEOPLES = Pattern.compile(
            "(蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|侗族|瑶族|白族|土家族|哈尼族|哈萨克|傣族|黎族|傈僳族|羌族|景颇族|柯尔克孜|各族|自治)+" + "(州|县|区|旗)?$");
    private static final Pattern DIVISION_END = Pattern.compile("(省|市|地区|盟|区|县|林区|特区|旗)$");

    private final Spelling spelling;
    private final Map<String, List<Place>> places = new HashMap<>(1 << 17);

    GazetteerBuilder(Spelling spelling) {
        this.spelling = spelling;
    }

    Gazetteer build() {
        return new Gazetteer(places);
    }

    GazetteerBuilder addUnits(Units units) {
        for (Unit city : units.list(UnitKind.CITY)) {
            String name = city.name().replaceFirst("公安局$", "");
            List.of(name, name.replaceFirst("市$", "")).forEach(written -> add(written, new Place.City()));
        }
        String home = units.subBureau().name().replaceFirst("(公安)?分局$", "");
        add(home + "区", new Place.Home(true));
        add(home, new Place.Home(false));
        for (Unit station : units.list(UnitKind.STATION)) {
            add(station.name(), new Place.Station(station));
            station.shortNames().forEach(name -> add(name, new Place.Station(station)));
        }
        for (Unit community : units.list(UnitKind.COMMUNITY)) {
            Unit station = units.stationOfCommunity(community.id());
            community(withoutEnd(community.name()), community, station);
            community.shortNames().forEach(name -> community(name, community, station));
        }
        addQuarters(units);
        return this;
    }

    /** People also write what several communities of a street have in common: 六铺炕 for its north and its south. */
    private void addQuarters(Units units) {
        Map<String, List<Unit>> quarters = units.list(UnitKind.COMMUNITY).stream()
                .filter(community -> withoutEnd(community.name()).length() > QUARTER)
                .collect(Collectors.groupingBy(community -> community.name().substring(0, QUARTER)));
        quarters.forEach((name, communities) -> {
            long streets = communities.stream().map(Unit::street).distinct().count();
            boolean telling = !name.matches(".*[门大]") && !places.containsKey(spelling.ofName(name));
            if (communities.size() > 1 && streets == 1 && telling) {
                communities.forEach(community ->
                        add(name, new Place.Community(community, units.stationOfCommunity(community.id()), false)));
            }
        });
    }

    private void community(String stem, Unit community, Unit station) {
        add(stem + "社区", new Place.Community(community, station, true));
        add(stem + "居委会", new Place.Community(community, station, true));
        add(stem + "社区居委会", new Place.Community(community, station, true));
        String telling = ORDINARY_WORDS.contains(stem) ? community.street() + stem : stem;
        add(telling, new Place.Community(community, station, false));
    }

    GazetteerBuilder addStreets(Units units, Map<String, List<String>> streets) {
        streets.forEach((street, shortNames) -> {
            List<Unit> stations = units.stationsOfStreet(street);
            add(street, new Place.Street(street, stations, true));
            shortNames.forEach(name -> add(name, new Place.Street(street, stations, name.endsWith("街道"))));
        });
        return this;
    }

    GazetteerBuilder addRoads(StreetNames roads) {
        roads.parts().forEach((name, parts) -> add(name, new Place.Road(name, parts)));
        return this;
    }

    GazetteerBuilder addElsewhere(List<ElsewhereName> names) {
        for (ElsewhereName name : names) {
            switch (name.level()) {
                case PROVINCE, CITY, AREA, DISTRICT -> division(name);
                case STREET, TOWN -> street(name);
                case COMMUNITY -> otherCommunity(name);
            }
        }
        return this;
    }

    private void division(ElsewhereName name) {
        // 城区, 郊区 and their like are names of a district only after their city
        boolean telling = name.name().length() > 2;
        add(name.name(), new Place.Elsewhere(name, telling));
        String stem = DIVISION_END
                .matcher(PEOPLES.matcher(name.name()).replaceFirst(""))
                .replaceFirst("");
        if (!stem.equals(name.name())) {
            add(stem, new Place.Elsewhere(name, false));
        }
    }

    private void street(ElsewhereName name) {
        add(name.name(), new Place.Elsewhere(name, true));
        String stem = STREET_END.matcher(name.name()).replaceFirst("");
        if (name.level() == ElsewhereName.Level.STREET && !stem.equals(name.name())) {
            add(stem, new Place.Elsewhere(name, false));
        }
    }

    private void otherCommunity(ElsewhereName name) {
        String stem = withoutEnd(name.name());
        add(stem + "社区", new Place.Elsewhere(name, true));
        add(stem + "居委会", new Place.Elsewhere(name, true));
        add(stem + "社区居委会", new Place.Elsewhere(name, true));
        if (stem.length() > 2) {
            add(stem, new Place.Elsewhere(name, false));
        }
    }

    private static String withoutEnd(String name) {
        return COMMUNITY_END.matcher(name).replaceFirst("");
    }

    private void add(String name, Place place) {
        String spelt = spelling.ofName(name);
        if (spelt.length() > 1) {
            List<Place> same = places.computeIfAbsent(spelt, unused -> new ArrayList<>(1));
            if (!same.contains(place)) {
                same.add(place);
            }
        }
    }
}
