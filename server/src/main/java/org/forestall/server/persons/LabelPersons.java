package org.forestall.server.persons;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.forestall.server.profiles.JurisdictionProfile;
import org.springframework.stereotype.Component;

/** Masks persons for lists. */
@Component
class LabelPersons {

    private final PersonLinks links;
    private final InstantSource clock;
    private final JurisdictionProfile profile;

    LabelPersons(PersonLinks links, InstantSource clock, JurisdictionProfile profile) {
        this.links = links;
        this.clock = clock;
        this.profile = profile;
    }

    Map<PersonId, PersonLabel> labels(Collection<PersonId> ids) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), profile.zone());
        Map<PersonId, PersonLabel> labels = new HashMap<>();
        links.groupsOf(ids).forEach((id, group) -> labels.put(id, label(id, group.details(), today)));
        return labels;
    }

    /** The label of what is given here, whatever else is known. */
    PersonLabel label(PersonId id, Details details) {
        return label(id, details, LocalDate.ofInstant(clock.instant(), profile.zone()));
    }

    private static PersonLabel label(PersonId id, Details details, LocalDate today) {
        ResidentNumber number = details.documents().stream()
                .map(ResidentNumber::of)
                .filter(Objects::nonNull)
                .reduce((older, newer) -> newer)
                .orElse(null);
        return new PersonLabel(
                id,
                Masks.name(details.latestName()),
                Masks.phone(details.latestPhone()),
                number == null ? null : number.ageOn(today),
                number == null ? null : number.sex());
    }
}
