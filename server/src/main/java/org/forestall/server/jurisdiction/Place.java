package org.forestall.server.jurisdiction;

import java.util.List;

/** What a name in the gazetteer may stand for. */
sealed interface Place {

    /** The city itself. */
    record City() implements Place {}

    /**
     * The district itself.
     *
     * @param full written with its ending
     */
    record Home(boolean full) implements Place {}

    /** A station of the district. */
    record Station(Unit unit) implements Place {}

    /**
     * A street of the district.
     *
     * @param full written with its ending
     */
    record Street(String name, List<Unit> stations, boolean full) implements Place {}

    /**
     * A community of the district.
     *
     * @param full written with its ending
     */
    record Community(Unit unit, Unit station, boolean full) implements Place {}

    /** A road that the road data knows, in the district or near it. */
    record Road(String name, List<RoadPart> parts) implements Place {

        boolean isHere() {
            return parts.stream().anyMatch(part -> part.stationId() != RoadPart.OUTSIDE);
        }
    }

    /**
     * Something outside the district.
     *
     * @param full written with its ending
     */
    record Elsewhere(ElsewhereName of, boolean full) implements Place {

        boolean isDivision() {
            return of.level().isDivision();
        }

        boolean isStreet() {
            return of.level() == ElsewhereName.Level.STREET;
        }
    }
}
