package org.forestall.server.jurisdiction;

import java.util.List;
import org.forestall.server.jurisdiction.AddressResolution.How;
import org.forestall.server.jurisdiction.AddressResolution.Resolved;
import org.jspecify.annotations.Nullable;

/** Some addresses say whose beat it is. */
final class StationNamedRule implements AddressRule {

    private static final double CONFIDENCE = 0.95;

    @Override
    public @Nullable AddressResolution judge(Evidence evidence) {
        List<Unit> stations = evidence.of(Place.Station.class)
                .map(Place.Station::unit)
                .distinct()
                .toList();
        if (stations.size() != 1) {
            return null;
        }
        Unit station = stations.getFirst();
        return new Resolved(station.id(), null, station.street(), CONFIDENCE, How.STATION_NAME);
    }
}
