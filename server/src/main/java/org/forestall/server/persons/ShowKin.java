package org.forestall.server.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Household and likeness with everybody's label. */
@Component
class ShowKin {

    private final FindKin find;
    private final LabelPersons labels;

    ShowKin(FindKin find, LabelPersons labels) {
        this.find = find;
        this.labels = labels;
    }

    List<PersonFile.Kin> household(PersonId id) {
        List<HouseholdMember> members = find.household(id);
        Map<PersonId, PersonLabel> shown =
                labels.labels(members.stream().map(HouseholdMember::person).toList());
        List<PersonFile.Kin> household = new ArrayList<>();
        for (HouseholdMember member : members) {
            PersonLabel label = shown.get(member.person());
            if (label != null) {
                household.add(new PersonFile.Kin(label, member.relation(), member.basis()));
            }
        }
        return household;
    }

    List<PersonFile.Like> likeness(PersonId id) {
        List<Likeness> found = find.likeness(id);
        Map<PersonId, PersonLabel> shown =
                labels.labels(found.stream().map(Likeness::person).toList());
        List<PersonFile.Like> likeness = new ArrayList<>();
        for (Likeness like : found) {
            PersonLabel label = shown.get(like.person());
            if (label != null) {
                likeness.add(new PersonFile.Like(label, like.matchedBy()));
            }
        }
        return likeness;
    }
}
