package org.forestall.server.persons;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.server.access.Actor;
import org.springframework.stereotype.Component;

/**
 * What this package promises to the others. Every method runs inside the caller's transaction and sees the rows of the
 * caller's scope; {@link #reveal} opens one of its own where there is none.
 */
@Component
public class Persons {

    private final JoinPersons join;
    private final LabelPersons labels;
    private final PersonLinks links;
    private final FindKin kin;
    private final FindPersons find;
    private final RevealPerson reveal;
    private final HandOverPersons handOver;

    Persons(
            JoinPersons join,
            LabelPersons labels,
            PersonLinks links,
            FindKin kin,
            FindPersons find,
            RevealPerson reveal,
            HandOverPersons handOver) {
        this.join = join;
        this.labels = labels;
        this.links = links;
        this.kin = kin;
        this.find = find;
        this.reveal = reveal;
        this.handOver = handOver;
    }

    /**
     * Joins each sighting to the person it is of, or makes one. The identity number decides; without a known one the
     * phone, unless its holder has another identity number; and the name with the address only where neither is given.
     * What is new is added to the person. Merges change nothing about it: they only say which root a person counts as.
     *
     * <p>A constant number of statements for the whole list, for up to some thousand sightings, in
     * {@link org.forestall.server.platform.RowScope#all}. Two callers wait for one another.
     *
     * @return one answer for each sighting, in the same order
     */
    public List<Join> joinAll(List<Sighting> sightings) {
        return join.join(sightings);
    }

    /** The labels of those who are in the caller's scope. */
    public Map<PersonId, PersonLabel> labels(Collection<PersonId> ids) {
        return labels.labels(ids);
    }

    /** Who each counts as after merges; itself when it is not merged. Nobody out of scope. */
    public Map<PersonId, PersonId> rootsOf(Collection<PersonId> ids) {
        return links.rootsOf(ids);
    }

    /** Each root with everybody merged into it, itself first. */
    public Map<PersonId, List<PersonId>> membersOf(Collection<PersonId> roots) {
        return links.membersOf(roots);
    }

    /** The root with everybody merged into it, itself first. */
    public List<PersonId> membersOf(PersonId root) {
        return links.membersOf(List.of(root)).getOrDefault(root, List.of());
    }

    /** Who lives at the same address or has a stated relation; roots, at most 50. */
    public List<HouseholdMember> household(PersonId id) {
        return kin.household(id);
    }

    /**
     * The same for many at once, in a constant number of statements: everybody near, with all merged into them; who has
     * nobody near is not in the map.
     */
    public Map<PersonId, Set<PersonId>> households(Collection<PersonId> ids) {
        return kin.households(ids);
    }

    /** Who may be the same person, and by which fields; roots, at most 50. */
    public List<Likeness> likeness(PersonId id) {
        return kin.likeness(id);
    }

    /**
     * Roots whom the query names: whole name, phone or its last 4 digits, identity number or its last 4, road, or road
     * with house number; words set apart by spaces must all fit. The latest known come first.
     */
    public List<PersonId> find(String query, int limit) {
        return find.find(query, limit);
    }

    /**
     * A person unmasked, with everybody merged into them.
     *
     * @param purpose a {@link RevealPurpose}
     * @throws org.forestall.server.platform.Refused without PERSON_REVEAL; with {@link PersonRefusal#NOT_FOUND},
     *     {@link PersonRefusal#PURPOSE_UNKNOWN}
     */
    public PersonDetails reveal(Actor actor, PersonId id, String purpose) {
        return reveal.reveal(actor, id, purpose);
    }

    /**
     * Hands rows over to another unit, as when a case moves; in {@link org.forestall.server.platform.RowScope#all}, as
     * neither unit sees both. Only these rows: who moves a root decides whether the merged ones go with it.
     */
    public void moveToUnit(Collection<PersonId> ids, int unitId) {
        handOver.moveToUnit(ids, unitId);
    }
}
