package org.forestall.server.jurisdiction;

/**
 * The part of a road on one beat.
 *
 * @param stationId {@link #OUTSIDE} for what lies outside the district
 * @param share of the whole road's length, 0 to 1
 */
record RoadPart(String road, int stationId, double share, int metres) {

    static final int OUTSIDE = 0;
}
