package org.forestall.server.jurisdiction;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A name found in an address, from its first sign to the one after its last, with all it may stand for. */
record Mark(int start, int end, List<Place> places) {

    int length() {
        return end - start;
    }

    boolean overlaps(Mark other) {
        return start < other.end && other.start < end;
    }

    <T extends Place> Stream<T> all(Class<T> kind) {
        return places.stream().filter(kind::isInstance).map(kind::cast);
    }

    <T extends Place> Optional<T> first(Class<T> kind) {
        return all(kind).findFirst();
    }

    boolean may(Predicate<Place> be) {
        return places.stream().anyMatch(be);
    }

    boolean is(Class<? extends Place> kind) {
        return may(kind::isInstance);
    }
}
