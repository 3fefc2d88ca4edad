package org.forestall.server.persons;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A person's household, and those who may be the same person; both among roots, and never the person's own group. */
@Component
class FindKin {

    private final PersonLinks links;
    private final KinStore store;

    FindKin(PersonLinks links, KinStore store) {
        this.links = links;
        this.store = store;
    }

    List<HouseholdMember> household(PersonId id) {
        List<PersonId> members = group(id);
        List<KinStore.Stated> stated = store.stated(members);
        List<PersonId> sameHome = store.sameHome(members);
        Map<PersonId, PersonId> roots =
                links.rootsOf(Stream.concat(stated.stream().map(KinStore.Stated::person), sameHome.stream())
                        .toList());
        Map<PersonId, HouseholdMember> household = new LinkedHashMap<>();
        for (KinStore.Stated other : stated) {
            PersonId root = roots.get(other.person());
            if (root != null && !members.contains(root)) {
                household.putIfAbsent(root, new HouseholdMember(root, other.relation(), HouseholdMember.Basis.STATED));
            }
        }
        for (PersonId other : sameHome) {
            PersonId root = roots.get(other);
            if (root != null && !members.contains(root)) {
                household.putIfAbsent(root, new HouseholdMember(root, null, HouseholdMember.Basis.ADDRESS));
            }
        }
        return household.values().stream().limit(KinStore.AT_MOST).toList();
    }

    /** For each of these the whole groups of persons near to them, without their own; for many in four statements. */
    Map<PersonId, Set<PersonId>> households(Collection<PersonId> ids) {
        Map<PersonId, PersonId> rootOf = links.rootsOf(ids);
        Map<PersonId, List<PersonId>> own = links.membersOf(Set.copyOf(rootOf.values()));
        Map<PersonId, Set<PersonId>> near =
                store.near(own.values().stream().flatMap(List::stream).toList());
        Set<PersonId> others = near.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<PersonId, PersonId> rootOfOther = links.rootsOf(others);
        Map<PersonId, List<PersonId>> groups = links.membersOf(Set.copyOf(rootOfOther.values()));
        Map<PersonId, Set<PersonId>> households = new LinkedHashMap<>();
        rootOf.forEach((id, root) -> {
            Set<PersonId> household = own.getOrDefault(root, List.of()).stream()
                    .flatMap(member -> near.getOrDefault(member, Set.of()).stream())
                    .map(other -> rootOfOther.getOrDefault(other, other))
                    .filter(other -> !other.equals(root))
                    .flatMap(other -> groups.getOrDefault(other, List.of(other)).stream())
                    .collect(Collectors.toSet());
            if (!household.isEmpty()) {
                households.put(id, household);
            }
        });
        return households;
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
        return byRoot.entrySet().stream()
                .limit(KinStore.AT_MOST)
                .map(e -> new Likeness(e.getKey(), e.getValue()))
                .toList();
    }

    private List<PersonId> group(PersonId id) {
        Collection<PersonId> root = links.rootsOf(List.of(id)).values();
        return links.membersOf(root).values().stream().flatMap(List::stream).toList();
    }
}
