package org.forestall.server.jurisdiction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The divisions that stand at the head of an address, read in order as a chain: each has to lie in the one before it.
 *
 * @param city this city is named
 * @param home this district is named
 * @param elsewhere the smallest division named that is not ours
 * @param rivals other divisions the same words may mean, where nothing before them says which
 * @param end where the chain ends
 */
record StatedDivisions(
        boolean city, boolean home, @Nullable ElsewhereName elsewhere, List<ElsewhereName> rivals, int end) {

    /** After a short form these make it part of a road's or a building's name: 南京路, 四川大厦, 朝阳门. */
    private static final Pattern PART_OF_A_NAME =
            Pattern.compile("^([东西南北中]?(路|街|大街|里|桥)|胡同|门|巷|大厦|宾馆|饭店|公园|寺|庵|小区|社区|[家花]?园|苑|新?村|营|馆|[0-9]).*");

    /** Reads the chain at the head, or, where there is none, from the first division before any name of the district. */
    static StatedDivisions read(List<Mark> marks, String text) {
        StatedDivisions atHead = readFrom(0, marks, text);
        if (atHead.end > 0) {
            return atHead;
        }
        int later = marks.stream()
                .filter(mark ->
                        mark.is(Place.City.class) || mark.is(Place.Home.class) || mark.may(StatedDivisions::opens))
                .mapToInt(Mark::start)
                .min()
                .orElse(0);
        boolean afterOurs = marks.stream().anyMatch(mark -> mark.start() <= later && isOurs(mark));
        StatedDivisions chain = later == 0 || afterOurs ? atHead : readFrom(later, marks, text);
        return chain.end > later ? chain : atHead;
    }

    private static boolean opens(Place place) {
        return place instanceof Place.Elsewhere elsewhere && elsewhere.full() && elsewhere.isDivision();
    }

    private static boolean isOurs(Mark mark) {
        return mark.is(Place.Street.class)
                || mark.is(Place.Community.class)
                || mark.is(Place.Road.class)
                || mark.is(Place.Station.class);
    }

    private static StatedDivisions readFrom(int start, List<Mark> marks, String text) {
        StatedDivisions stated = new StatedDivisions(false, false, null, List.of(), start);
        while (true) {
            int at = afterBrackets(stated.end, text);
            Optional<Mark> next =
                    marks.stream().filter(mark -> mark.start() == at).max(Comparator.comparingInt(Mark::length));
            StatedDivisions longer =
                    next.isPresent() ? stated.followedBy(next.get(), text, isHead(marks, next.get())) : null;
            if (longer == null) {
                return stated;
            }
            stated = longer;
        }
    }

    private static int afterBrackets(int start, String text) {
        int at = start;
        while (at < text.length() && text.charAt(at) == '(') {
            at++;
        }
        return at;
    }

    private static boolean isHead(List<Mark> marks, Mark mark) {
        return marks.stream().anyMatch(after -> after.start() == mark.end() && after.length() > 2);
    }

    private @Nullable StatedDivisions followedBy(Mark mark, String text, boolean nameFollows) {
        if (mark.is(Place.City.class)) {
            return new StatedDivisions(true, home, elsewhere, rivals, mark.end());
        }
        if (mark.is(Place.Home.class)) {
            return new StatedDivisions(city, true, elsewhere, rivals, mark.end());
        }
        boolean part = !nameFollows
                && PART_OF_A_NAME.matcher(text.substring(mark.end())).matches();
        List<ElsewhereName> fitting = mark.all(Place.Elsewhere.class)
                .filter(place -> place.isDivision() && (place.full() || !part) && fits(place))
                .map(Place.Elsewhere::of)
                .sorted(Comparator.comparingInt(StatedDivisions::rank))
                .toList();
        if (fitting.isEmpty()) {
            return null;
        }
        ElsewhereName first = fitting.getFirst();
        List<ElsewhereName> equal = fitting.stream()
                .filter(other -> other.level() == first.level() && !other.equals(first))
                .toList();
        List<ElsewhereName> apart =
                equal.stream().filter(other -> other.unitId() != first.unitId()).toList();
        ElsewhereName sure = equal.isEmpty() || !apart.isEmpty() ? first : first.withoutPlaceInProvince();
        return new StatedDivisions(city, home, sure, apart, mark.end());
    }

    private boolean fits(Place.Elsewhere place) {
        ElsewhereName name = place.of();
        if (home || (city && name.level() != ElsewhereName.Level.DISTRICT)) {
            return false;
        }
        if (elsewhere == null) {
            // 三河 alone is a city only by its ending; short forms of counties need their city before them
            return place.full()
                    || name.level() != ElsewhereName.Level.AREA
                    || name.name().endsWith("市");
        }
        return name.level().compareTo(elsewhere.level()) > 0
                && name.province().equals(elsewhere.province())
                && (elsewhere.level() == ElsewhereName.Level.PROVINCE
                        || name.city().equals(elsewhere.city()))
                && elsewhere.district().isEmpty();
    }

    /** People of this city name its districts without the city, and provinces before cities of the same name. */
    private static int rank(ElsewhereName name) {
        return name.level() == ElsewhereName.Level.DISTRICT ? -1 : name.level().ordinal();
    }
}
