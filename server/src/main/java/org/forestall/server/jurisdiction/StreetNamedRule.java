package org.forestall.server.jurisdiction;

import java.util.List;
import org.forestall.server.jurisdiction.AddressResolution.Candidate;
import org.forestall.server.jurisdiction.AddressResolution.How;
import org.forestall.server.jurisdiction.AddressResolution.Resolved;
import org.forestall.server.jurisdiction.AddressResolution.Unresolved;
import org.forestall.server.jurisdiction.AddressResolution.Why;
import org.jspecify.annotations.Nullable;

/** A street gives its station, where it has only one. */
final class StreetNamedRule implements AddressRule {

    private static final double BY_FULL_NAME = 0.9;
    private static final double BY_SHORT_FORM = 0.8;

    @Override
    public @Nullable AddressResolution judge(Evidence evidence) {
        List<Place.Street> streets = evidence.streets();
        if (streets.isEmpty()) {
            return null;
        }
        Place.Street first = streets.getFirst();
        How how = first.full() ? How.STREET_NAME : How.SHORT_FORM;
        List<Candidate> stations = streets.stream()
                .flatMap(street -> street.stations().stream())
                .map(station -> new Candidate(station.id(), how))
                .distinct()
                .toList();
        if (stations.size() == 1) {
            double confidence = first.full() ? BY_FULL_NAME : BY_SHORT_FORM;
            return new Resolved(stations.getFirst().unitId(), null, first.name(), confidence, how);
        }
        boolean oneStreet = streets.stream().map(Place.Street::name).distinct().count() == 1;
        return new Unresolved(stations, oneStreet ? Why.TWO_STATIONS : Why.CONFLICT);
    }
}
