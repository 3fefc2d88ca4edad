package org.forestall.server.jurisdiction;

/** A point on the map, WGS 84, in degrees. */
public record LonLat(double lon, double lat) {

    public LonLat {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("not on the globe: " + lon + ", " + lat);
        }
    }
}
