package org.forestall.server.jurisdiction;

/**
 * A district with all that is known of its ground: read once from the resource files of its folder, then unchanging.
 *
 * @param units the tree of units
 * @param addresses the way from a written address to a unit
 * @param roads the names of roads on each beat
 * @param streetsGeoJson the streets' polygons, as GeoJSON text; © OpenStreetMap contributors, ODbL
 */
public record District(Units units, Addresses addresses, StreetNames roads, String streetsGeoJson) {

    /** The demonstration district: Xicheng of Beijing, with its real streets and communities and invented beats. */
    public static District xicheng() {
        return load("xicheng");
    }

    /** The district whose files lie in this folder beside the class. */
    public static District load(String folder) {
        DistrictFiles files = new DistrictFiles(folder);
        Units units = new Units(files.units());
        Spelling spelling = new Spelling(files.spellings());
        StreetNames roads = new StreetNames(units, files.roads());
        Gazetteer gazetteer = new GazetteerBuilder(spelling)
                .addUnits(units)
                .addStreets(units, files.streets())
                .addRoads(roads)
                .addElsewhere(files.elsewhere())
                .build();
        return new District(units, new Addresses(units, spelling, gazetteer), roads, files.text("streets.geojson"));
    }
}
