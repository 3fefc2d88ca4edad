package org.forestall.server.jurisdiction;

import java.util.List;

/** What a name in an address may stand for. */
sealed interface PlaceName {

    record OwnCity() implements PlaceName {}

    record OwnDistrict() implements PlaceName {}

    /** @param stations the stations that share the street */
    record Street(String street, List<Integer> stations) implements PlaceName {
        public Street {
            stations = List.copyOf(stations);
        }
    }

    /** @param sure whether the name alone is enough; 团结 or 名苑 may be anything */
    record Community(int id, int stationId, boolean sure) implements PlaceName {}

    /** @param share how much of the road lies in the station's beat */
    record Road(int stationId, double share) implements PlaceName {}

    /** @param isShort whether it was written without its 省, 市, 区 or 街道 */
    record Elsewhere(int unitId, String fullName, DistrictFiles.ElsewhereKind kind, boolean isShort)
            implements PlaceName {

        Elsewhere(int unitId, String fullName, DistrictFiles.ElsewhereKind kind) {
            this(unitId, fullName, kind, false);
        }

        Elsewhere shortened() {
            return new Elsewhere(unitId, fullName, kind, true);
        }
    }
}
