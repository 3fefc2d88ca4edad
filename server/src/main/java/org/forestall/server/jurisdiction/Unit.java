package org.forestall.server.jurisdiction;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the tree.
 *
 * @param street the street (街道) it lies in; null above the stations
 * @param place a point for maps; a community's and a made-up station's are approximate, not surveyed
 * @param madeUp whether this unit's area is invented: no map of the stations' beats is public
 */
public record Unit(
        int id,
        String code,
        UnitKind kind,
        String name,
        String nameEn,
        @Nullable Integer parentId,
        @Nullable String street,
        @Nullable Point place,
        boolean madeUp) {

    /** WGS 84, degrees. */
    public record Point(double lon, double lat) {}

    public UnitRef ref() {
        return new UnitRef(id, code, name, nameEn, kind);
    }
}
