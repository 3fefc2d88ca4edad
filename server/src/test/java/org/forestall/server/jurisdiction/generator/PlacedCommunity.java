package org.forestall.server.jurisdiction.generator;

import org.locationtech.jts.geom.Coordinate;

/** A real community with the invented station it is given to and its approximate point. */
record PlacedCommunity(
        String code, String name, String nameEn, String shortNames, String street, int station, Coordinate at) {}
