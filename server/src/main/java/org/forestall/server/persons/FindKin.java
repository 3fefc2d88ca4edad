package org.forestall.server.persons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.forestall.server.persons.HouseholdMember.Basis;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person's household, and those who may be the same person; both among roots, and never the person's own group. */
@Component
class FindKin {

    private final PersonLinks links;
    private final KinStore store;
    private final LabelPersons labels;

    FindKin(PersonLinks links, KinStore store, LabelPersons labels) {
        this.links = links;
        this.store = store;
        this.labels = labels;
    }

    private record Near(PersonId person, @Nullable Relation relation) {}

    List<HouseholdMember> household(PersonId id) {
        Collection<PersonId> members = group(id);
        List<Near> near = Stream.concat(
                        store.stated(members).stream().map(s -> new Near(s.person(), s.relation())),
                        store.sameHome(members).stream().map(p -> new Near(p, null)))
                .toList();
        Map<PersonId, PersonId> roots =
                links.rootsOf(near.stream().map(Near::person).toList());
        Map<PersonId, Near> byRoot = new LinkedHashMap<>();
        for (Near other : near) {
            PersonId root = roots.get(other.person());
            if (root != null && !members.contains(root)) {
                byRoot.putIfAbsent(root, other);
            }
        }
        Map<PersonId, PersonLabel> shown = labels.labels(byRoot.keySet());
        List<HouseholdMember> household = new ArrayList<>();
        byRoot.forEach((root, other) -> {
            PersonLabel label = shown.get(root);
            if (label != null) {
                household.add(member(label, other.relation()));
            }
        });
        return household;
    }

    private static HouseholdMember member(PersonLabel label, @Nullable Relation relation) {
        return relation == null
                ? new HouseholdMember(label, null, Basis.ADDRESS)
                : new HouseholdMember(label, relation.name(), Basis.STATED);
    }

    List<Likeness> likeness(PersonId id) {
        Map<PersonId, Set<MatchField>> alike = store.alike(group(id));
        Map<PersonId, PersonId> roots = links.rootsOf(alike.keySet());
        Map<PersonId, Set<MatchField>> byRoot = new LinkedHashMap<>();
        alike.forEach((person, fields) -> {
            PersonId root = roots.get(person);
            if (root != null) {
                byRoot.computeIfAbsent(root, r -> EnumSet.noneOf(MatchField.class))
                        .addAll(fields);
            }
        });
        Map<PersonId, PersonLabel> shown = labels.labels(byRoot.keySet());
        List<Likeness> likeness = new ArrayList<>();
        byRoot.forEach((root, fields) -> {
            PersonLabel label = shown.get(root);
            if (label != null) {
                likeness.add(new Likeness(label, fields));
            }
        });
        return likeness;
    }

    private Set<PersonId> group(PersonId id) {
        PersonId root = links.rootsOf(List.of(id)).getOrDefault(id, id);
        return links.membersOf(List.of(root)).getOrDefault(root, Set.of(id));
    }
}
