package org.forestall.server.jurisdiction;

import java.util.List;
import java.util.stream.Stream;
import org.forestall.server.jurisdiction.AddressResolution.Candidate;
import org.forestall.server.jurisdiction.AddressResolution.How;
import org.forestall.server.jurisdiction.AddressResolution.Resolved;
import org.forestall.server.jurisdiction.AddressResolution.Unresolved;
import org.forestall.server.jurisdiction.AddressResolution.Why;
import org.jspecify.annotations.Nullable;

/** A community named in the address gives its station, unless the name fits elsewhere as well. */
final class CommunityNamedRule implements AddressRule {

    private static final double BY_FULL_NAME = 0.98;
    private static final double BY_STEM = 0.9;

    /** The stem is also the name of a road, which may be longer than the community. */
    private static final double BY_STEM_OR_ROAD = 0.75;

    @Override
    public @Nullable AddressResolution judge(Evidence evidence) {
        List<Mark> marks = evidence.communities();
        if (marks.isEmpty()) {
            return null;
        }
        List<Place.Community> named = communities(marks);
        List<Place.Community> fitting = named.stream()
                .filter(community -> fits(community, evidence.streets()))
                .toList();
        if (fitting.isEmpty()) {
            return named.getFirst().full() ? new Unresolved(contradicting(named, evidence), Why.CONFLICT) : null;
        }
        if (fitting.stream().map(Place.Community::station).distinct().count() > 1) {
            return new Unresolved(candidates(fitting), whySeveral(fitting));
        }
        List<Candidate> rivals = isPlacedHere(evidence) ? List.of() : rivals(marks);
        return rivals.isEmpty()
                ? resolved(fitting, marks)
                : new Unresolved(
                        Stream.concat(candidates(fitting).stream(), rivals.stream())
                                .toList(),
                        Why.SAME_NAME_ELSEWHERE);
    }

    private static Why whySeveral(List<Place.Community> fitting) {
        boolean oneStreet = fitting.stream()
                        .map(community -> community.unit().street())
                        .distinct()
                        .count()
                == 1;
        return oneStreet ? Why.TWO_STATIONS : Why.CONFLICT;
    }

    private static List<Place.Community> communities(List<Mark> marks) {
        List<Place.Community> all =
                marks.stream().flatMap(mark -> mark.all(Place.Community.class)).toList();
        List<Place.Community> full = all.stream().filter(Place.Community::full).toList();
        return full.isEmpty() ? all : full;
    }

    /** A short street name may be part of another name, so it does not speak against a full community name. */
    private static boolean fits(Place.Community community, List<Place.Street> streets) {
        return streets.isEmpty()
                || (community.full() && streets.stream().noneMatch(Place.Street::full))
                || streets.stream()
                        .anyMatch(
                                street -> street.name().equals(community.unit().street()));
    }

    private static boolean isPlacedHere(Evidence evidence) {
        return evidence.isHomeStated() || !evidence.streets().isEmpty() || isOnRoadHere(evidence);
    }

    private static boolean isOnRoadHere(Evidence evidence) {
        return evidence.roads().stream().anyMatch(mark -> !mark.is(Place.Community.class));
    }

    private static List<Candidate> rivals(List<Mark> marks) {
        return marks.stream()
                .flatMap(mark -> mark.all(Place.Elsewhere.class))
                .map(place -> new Candidate(place.of().unitId(), NamedElsewhereRule.how(place)))
                .distinct()
                .toList();
    }

    private static List<Candidate> contradicting(List<Place.Community> named, Evidence evidence) {
        return Stream.concat(
                        candidates(named).stream(),
                        evidence.streets().stream()
                                .flatMap(street -> street.stations().stream())
                                .map(station -> new Candidate(station.id(), How.STREET_NAME)))
                .distinct()
                .toList();
    }

    private static List<Candidate> candidates(List<Place.Community> communities) {
        return communities.stream()
                .map(community -> new Candidate(community.station().id(), how(community)))
                .distinct()
                .toList();
    }

    private static Resolved resolved(List<Place.Community> fitting, List<Mark> marks) {
        Place.Community first = fitting.getFirst();
        boolean one = fitting.stream().map(Place.Community::unit).distinct().count() == 1;
        double confidence = first.full()
                ? BY_FULL_NAME
                : marks.stream().anyMatch(mark -> mark.is(Place.Road.class)) ? BY_STEM_OR_ROAD : BY_STEM;
        return new Resolved(
                first.station().id(),
                one ? first.unit().id() : null,
                first.unit().street(),
                confidence,
                how(first));
    }

    private static How how(Place.Community community) {
        return community.full() ? How.COMMUNITY : How.COMMUNITY_STEM;
    }
}
