package org.forestall.server.jurisdiction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.forestall.server.jurisdiction.AddressResolution.Candidate;
import org.forestall.server.jurisdiction.AddressResolution.How;
import org.forestall.server.jurisdiction.AddressResolution.Unresolved;
import org.forestall.server.jurisdiction.AddressResolution.Why;
import org.forestall.server.jurisdiction.ElsewhereName.Level;
import org.jspecify.annotations.Nullable;

/** An address whose names belong to two districts is for a person to decide. */
final class ContradictionRule implements AddressRule {

    private final Units units;

    ContradictionRule(Units units) {
        this.units = units;
    }

    @Override
    public @Nullable AddressResolution judge(Evidence evidence) {
        List<Candidate> there = there(evidence);
        if (there.isEmpty()) {
            return null;
        }
        List<Candidate> here = here(evidence);
        if (here.isEmpty() && evidence.isHomeStated()) {
            here = List.of(new Candidate(units.subBureau().id(), How.DIVISION_NAME));
        }
        return here.isEmpty()
                ? null
                : new Unresolved(Stream.concat(here.stream(), there.stream()).toList(), Why.CONFLICT);
    }

    private static List<Candidate> there(Evidence evidence) {
        ElsewhereName stated = evidence.stated().elsewhere();
        if (stated != null) {
            return List.of(new Candidate(stated.unitId(), How.DIVISION_NAME));
        }
        return evidence.elsewhere()
                .filter(place -> place.full() && names(place.of().level(), evidence))
                .map(place -> new Candidate(place.of().unitId(), NamedElsewhereRule.how(place)))
                .distinct()
                .toList();
    }

    private static boolean names(Level level, Evidence evidence) {
        return level == Level.STREET
                || level == Level.COMMUNITY
                || (level == Level.DISTRICT && !evidence.isHomeStated());
    }

    /** What binds the address to the district: full names, and where another district is stated also longer short ones. */
    private static List<Candidate> here(Evidence evidence) {
        ElsewhereName stated = evidence.stated().elsewhere();
        if (stated != null && stated.level() != Level.DISTRICT && !evidence.isHomeStated()) {
            // other cities have a 新街口 too
            return List.of();
        }
        boolean shortToo = stated != null;
        List<Candidate> found = new ArrayList<>();
        evidence.of(Place.Station.class)
                .forEach(place -> found.add(new Candidate(place.unit().id(), How.STATION_NAME)));
        for (Mark mark : evidence.marks()) {
            boolean telling =
                    shortToo && mark.length() > 2 && !mark.is(Place.Elsewhere.class) && !mark.is(Place.Road.class);
            mark.all(Place.Community.class)
                    .filter(place -> (place.full() && !mark.is(Place.Elsewhere.class)) || telling)
                    .forEach(place -> found.add(new Candidate(place.station().id(), How.COMMUNITY)));
            mark.all(Place.Street.class)
                    .filter(place -> place.full() || telling)
                    .flatMap(place -> place.stations().stream())
                    .forEach(station -> found.add(new Candidate(station.id(), How.STREET_NAME)));
        }
        return found.stream().distinct().toList();
    }
}
