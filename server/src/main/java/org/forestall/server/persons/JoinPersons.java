package org.forestall.server.persons;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/** Joins a batch of sightings into persons: read everybody they may be of, pick in memory, write what is new. */
@Component
class JoinPersons {

    private final JoinStore store;
    private final PersonKeys keys;
    private final PersonSeal seal;

    JoinPersons(JoinStore store, PersonKeys keys, PersonSeal seal) {
        this.store = store;
        this.keys = keys;
        this.seal = seal;
    }

    List<Join> join(List<Sighting> sightings) {
        Transactions.assertActive();
        if (sightings.isEmpty()) {
            return List.of();
        }
        store.lockLane();
        Map<Long, Candidate> people = new HashMap<>();
        Lineup lineup = lineup(sightings, people);
        List<Lineup.Pick> picks = sightings.stream().map(lineup::pick).toList();
        save(lineup);
        return picks.stream().map(pick -> joinOf(pick, people)).toList();
    }

    private Lineup lineup(List<Sighting> sightings, Map<Long, Candidate> people) {
        Set<Identifier> asked = new HashSet<>();
        sightings.forEach(s -> asked.addAll(keys.identifiersOf(s.identity())));
        List<JoinStore.Holding> holdings = store.holdings(asked);
        Set<Long> ids = new HashSet<>();
        holdings.forEach(h -> ids.add(h.personId()));
        if (!ids.isEmpty()) {
            store.rowsWithRoots(ids).forEach(row -> people.put(row.id(), candidate(row)));
        }
        Lineup lineup = new Lineup(keys);
        for (JoinStore.Holding holding : holdings) {
            Candidate holder = people.get(holding.personId());
            if (holder != null) {
                lineup.add(holding.identifier(), holder);
            }
        }
        return lineup;
    }

    private Candidate candidate(PersonRow row) {
        PersonId into = row.mergedInto() == null ? null : new PersonId(row.mergedInto());
        return Candidate.stored(new PersonId(row.id()), into, row.unitId(), seal.open(row.id(), row.sealed()));
    }

    private void save(Lineup lineup) {
        Collection<Candidate> created = lineup.created();
        Collection<Candidate> changed = lineup.changed();
        if (!created.isEmpty()) {
            Iterator<Long> ids = store.newIds(created.size()).iterator();
            created.forEach(c -> c.name(new PersonId(ids.next())));
        }
        store.insert(created.stream().map(this::written).toList());
        store.update(changed.stream().map(this::written).toList());
        Map<Long, Set<Identifier>> identifiers = new HashMap<>();
        Map<Long, Set<Long>> tokens = new HashMap<>();
        for (Candidate candidate : concat(created, changed)) {
            identifiers.put(candidate.id().value(), candidate.gained());
            tokens.put(candidate.id().value(), newTokens(candidate));
        }
        store.addIdentifiers(identifiers);
        store.addTokens(tokens);
    }

    private JoinStore.Written written(Candidate candidate) {
        long id = candidate.id().value();
        Details now = candidate.now();
        return new JoinStore.Written(
                id, candidate.unitId(), seal.seal(id, now), keys.home(now.latestAddress()), candidate.firstSeen());
    }

    private Set<Long> newTokens(Candidate candidate) {
        Set<Long> tokens = new HashSet<>(keys.tokensOf(candidate.now()));
        tokens.removeAll(keys.tokensOf(candidate.before()));
        return tokens;
    }

    private static List<Candidate> concat(Collection<Candidate> first, Collection<Candidate> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }

    private static Join joinOf(Lineup.Pick pick, Map<Long, Candidate> people) {
        Candidate candidate = pick.candidate();
        Candidate root = candidate;
        PersonId into = root.mergedInto();
        while (into != null && people.get(into.value()) != null) {
            root = people.get(into.value());
            into = root.mergedInto();
        }
        Details known = candidate.now().over(root.now());
        return new Join(candidate.id(), root.id(), pick.created(), pick.matchedBy(), known.latest(), root.unitId());
    }
}
