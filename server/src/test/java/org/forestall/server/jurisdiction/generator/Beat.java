package org.forestall.server.jurisdiction.generator;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The ground of one invented station: a street of the real map, or one half of it. */
record Beat(int station, String name, String nameEn, String street, String shortNames, Geometry ground) {

    boolean holds(Coordinate place) {
        return ground.intersects(ground.getFactory().createPoint(place));
    }

    /** Where the station stands on the map: a point well inside its ground. */
    Coordinate place() {
        return ground.getInteriorPoint().getCoordinate();
    }
}
