package org.forestall.engine.policy;

/**
 * A place on the ground, WGS 84.
 *
 * @param longitude degrees east, -180 to 180
 * @param latitude degrees north, -90 to 90
 */
public record Place(double longitude, double latitude) {

    public Place {
        if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("no such place: " + longitude + ", " + latitude);
        }
    }
}
