package org.forestall.server.jurisdiction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything an address says, before anyone judges it.
 *
 * @param text the address in the one spelling
 * @param stated the divisions at its head
 * @param marks the names after the head, none overlapping another, in the order of the text
 */
record Evidence(String text, StatedDivisions stated, List<Mark> marks) {

    /** Signs of a name so short that it may be a part of another one. */
    private static final int BRIEF = 2;

    /** After a bare name of two signs one of these must follow, or nothing, or it is a part of another name. */
    private static final Pattern ENDS_A_SHORT_NAME = Pattern.compile("^([0-9甲乙丙丁]|小区|家属|宿舍|院|号|附近|$).*");

    static Evidence of(String text, Gazetteer gazetteer) {
        List<Mark> all = gazetteer.scan(text);
        StatedDivisions stated = StatedDivisions.read(all, text);
        List<Mark> kept = new ArrayList<>();
        all.stream()
                .filter(mark -> mark.start() >= stated.end() && !isIdle(mark, stated, all, text))
                .sorted(Comparator.comparingInt(Mark::length).reversed().thenComparingInt(Mark::start))
                .filter(mark -> kept.stream().noneMatch(mark::overlaps))
                .forEach(kept::add);
        kept.sort(Comparator.comparingInt(Mark::start));
        return new Evidence(text, stated, kept);
    }

    /** Whether the name says nothing here and must not hide another one. */
    private static boolean isIdle(Mark mark, StatedDivisions stated, List<Mark> all, String text) {
        if (mark.places().stream().allMatch(Place.Elsewhere.class::isInstance)) {
            boolean full = mark.all(Place.Elsewhere.class).anyMatch(Place.Elsewhere::full);
            boolean street = mark.all(Place.Elsewhere.class).anyMatch(Place.Elsewhere::isStreet);
            boolean whole = begins(mark, stated, all, text) && (street || ends(mark, text));
            return !full && !(whole && speaksShort(mark, stated));
        }
        boolean onlyCommunity = mark.places().stream()
                .allMatch(place -> place instanceof Place.Community || place instanceof Place.Elsewhere);
        boolean full = isFullCommunity(mark);
        boolean brief = mark.length() == BRIEF || (full && text.startsWith("社区", mark.start() + BRIEF));
        return onlyCommunity && brief && !(begins(mark, stated, all, text) && (full || ends(mark, text)));
    }

    /** A short name elsewhere speaks only where nothing larger was said. */
    private static boolean speaksShort(Mark mark, StatedDivisions stated) {
        boolean open = !stated.home() && stated.elsewhere() == null;
        return open && mark.all(Place.Elsewhere.class).anyMatch(place -> !place.isDivision());
    }

    /** Whether nothing unknown stands before the name that may be its first part. */
    private static boolean begins(Mark mark, StatedDivisions stated, List<Mark> all, String text) {
        if (mark.start() == stated.end()) {
            return true;
        }
        char before = text.charAt(mark.start() - 1);
        return !Character.isLetter(before)
                || "在住到".indexOf(before) >= 0
                || all.stream()
                        .anyMatch(other -> other.end() == mark.start()
                                && (other.is(Place.Street.class) || other.is(Place.Home.class)));
    }

    private static boolean ends(Mark mark, String text) {
        return ENDS_A_SHORT_NAME.matcher(text.substring(mark.end())).matches();
    }

    boolean isHomeStated() {
        return stated.home() || of(Place.Home.class).anyMatch(Place.Home::full);
    }

    /** The streets of the district that are named: the full names where there are any, otherwise the short ones. */
    List<Place.Street> streets() {
        List<Place.Street> all = of(Place.Street.class).toList();
        List<Place.Street> full = all.stream().filter(Place.Street::full).toList();
        return full.isEmpty() ? all : full;
    }

    /**
     * The communities of the district that are named, the one with a house number before the others; a name that is also
     * a street's means the street.
     */
    List<Mark> communities() {
        List<Mark> all = marks.stream()
                .filter(mark -> mark.is(Place.Community.class) && !mark.is(Place.Street.class))
                .toList();
        List<Mark> full = all.stream().filter(Evidence::isFullCommunity).toList();
        return full.isEmpty() ? numbered(all) : full;
    }

    static boolean isFullCommunity(Mark mark) {
        return mark.all(Place.Community.class).anyMatch(Place.Community::full);
    }

    /** The roads that are named and have a part in the district; a house number after one makes it the only one. */
    List<Mark> roads() {
        return numbered(marks.stream()
                .filter(mark -> mark.all(Place.Road.class).anyMatch(Place.Road::isHere))
                .toList());
    }

    private List<Mark> numbered(List<Mark> all) {
        List<Mark> numbered = all.stream()
                .filter(mark -> mark.end() < text.length() && "0123456789甲乙丙丁".indexOf(text.charAt(mark.end())) >= 0)
                .toList();
        return numbered.isEmpty() ? all : numbered;
    }

    <T extends Place> Stream<T> of(Class<T> kind) {
        return marks.stream().flatMap(mark -> mark.all(kind));
    }

    /** The names after the head that belong to places outside only. */
    Stream<Place.Elsewhere> elsewhere() {
        return marks.stream()
                .filter(mark -> mark.places().stream().allMatch(Place.Elsewhere.class::isInstance))
                .flatMap(mark -> mark.all(Place.Elsewhere.class));
    }

    /** Where the address goes on after its divisions. */
    String afterDivisions() {
        return text.substring(stated.end());
    }
}
