package org.forestall.server.jurisdiction;

import java.util.List;
import java.util.stream.Stream;
import org.forestall.server.jurisdiction.AddressResolution.Candidate;
import org.forestall.server.jurisdiction.AddressResolution.How;
import org.forestall.server.jurisdiction.AddressResolution.Unresolved;
import org.forestall.server.jurisdiction.AddressResolution.Why;
import org.forestall.server.jurisdiction.ElsewhereName.Level;
import org.jspecify.annotations.Nullable;

/** An address that names no division but a street or community that exists elsewhere only lies there. */
final class NamedElsewhereRule implements AddressRule {

    private static final double BY_FULL_NAME = 0.85;
    private static final double BY_SHORT_FORM = 0.7;

    @Override
    public @Nullable AddressResolution judge(Evidence evidence) {
        if (evidence.isHomeStated()) {
            return null;
        }
        List<Place.Elsewhere> telling = mostTelling(evidence);
        if (telling.isEmpty()) {
            boolean knownRoad = evidence.of(Place.Road.class).findAny().isPresent();
            return knownRoad ? new Unresolved(List.of(), Why.ROAD_ELSEWHERE) : null;
        }
        List<Candidate> candidates = telling.stream()
                .map(place -> new Candidate(place.of().unitId(), how(place)))
                .distinct()
                .toList();
        if (candidates.size() > 1) {
            return new Unresolved(candidates, Why.SAME_NAME_ELSEWHERE);
        }
        Place.Elsewhere first = telling.getFirst();
        return StatedElsewhereRule.outside(first.of(), first.full() ? BY_FULL_NAME : BY_SHORT_FORM, how(first));
    }

    /** Full names before short ones, streets before communities, towns of other provinces last. */
    private static List<Place.Elsewhere> mostTelling(Evidence evidence) {
        return Stream.of(Level.STREET, Level.COMMUNITY, Level.TOWN)
                .filter(level -> level != Level.TOWN || !evidence.stated().city())
                .flatMap(level -> Stream.of(named(evidence, level, true), named(evidence, level, false)))
                .filter(found -> !found.isEmpty())
                .min((one, other) ->
                        Boolean.compare(other.getFirst().full(), one.getFirst().full()))
                .orElse(List.of());
    }

    private static List<Place.Elsewhere> named(Evidence evidence, Level level, boolean full) {
        return evidence.elsewhere()
                .filter(place -> place.of().level() == level && place.full() == full)
                .toList();
    }

    static How how(Place.Elsewhere place) {
        return switch (place.of().level()) {
            case PROVINCE, CITY, AREA, DISTRICT -> How.DIVISION_NAME;
            case STREET, TOWN -> How.STREET_ELSEWHERE;
            case COMMUNITY -> How.COMMUNITY_ELSEWHERE;
        };
    }
}
