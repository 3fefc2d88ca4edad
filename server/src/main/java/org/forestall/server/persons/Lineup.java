package org.forestall.server.persons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everybody whom a batch of sightings may be of, and the rule that picks: the identity number first; else the phone,
 * unless its holder has another identity number; else, where neither is given, the name with the address. Merges play no
 * part: what they link can be told apart again, as if they had never been.
 */
final class Lineup {

    private final PersonKeys keys;
    private final Map<Identifier, List<Candidate>> holders = new HashMap<>();
    private final Set<Candidate> touched = new LinkedHashSet<>();

    /** Which candidate a sighting is of. */
    record Pick(Candidate candidate, boolean created, Set<MatchField> matchedBy) {}

    Lineup(PersonKeys keys) {
        this.keys = keys;
    }

    /** Candidates must come with the first known first. */
    void add(Identifier identifier, Candidate candidate) {
        candidate.hold(identifier);
        holders.computeIfAbsent(identifier, i -> new ArrayList<>()).add(candidate);
    }

    /** Picks, and lets the picked one learn: the next sighting of the batch already sees it. */
    Pick pick(Sighting sighting) {
        List<Identifier> identifiers = keys.identifiersOf(sighting.identity());
        Candidate found = match(sighting.identity(), identifiers);
        Candidate candidate = found == null ? Candidate.unknown(sighting) : found;
        Set<MatchField> alike = EnumSet.noneOf(MatchField.class);
        identifiers.stream().filter(candidate::holds).forEach(i -> alike.add(i.kind()));
        learn(candidate, sighting.identity(), identifiers);
        touched.add(candidate);
        return new Pick(candidate, found == null, alike);
    }

    Collection<Candidate> created() {
        return touched.stream().filter(Candidate::isNew).toList();
    }

    Collection<Candidate> changed() {
        return touched.stream().filter(c -> !c.isNew() && c.changed()).toList();
    }

    private @Nullable Candidate match(Identity identity, List<Identifier> identifiers) {
        Candidate byNumber = first(identifiers, MatchField.ID_NUMBER, c -> true);
        if (byNumber != null) {
            return byNumber;
        }
        if (identity.phone() != null) {
            return byPhone(identity, identifiers);
        }
        return identity.idNumber() != null ? null : first(identifiers, MatchField.NAME_ADDRESS, c -> true);
    }

    /** A phone may be a family's: of several holders the one of the same name, else the first known. */
    private @Nullable Candidate byPhone(Identity identity, List<Identifier> identifiers) {
        Predicate<Candidate> possible = c -> !c.now().contradicts(identity);
        String name = identity.name();
        Candidate sameName =
                name == null ? null : first(identifiers, MatchField.PHONE, possible.and(c -> hasName(c, name)));
        return sameName != null ? sameName : first(identifiers, MatchField.PHONE, possible);
    }

    private static boolean hasName(Candidate candidate, String name) {
        String plain = PersonKeys.plain(name);
        return candidate.now().names().stream()
                .anyMatch(n -> PersonKeys.plain(n).equals(plain));
    }

    private @Nullable Candidate first(List<Identifier> identifiers, MatchField field, Predicate<Candidate> fits) {
        return identifiers.stream()
                .filter(i -> i.kind() == field)
                .flatMap(i -> holders.getOrDefault(i, List.of()).stream())
                .filter(fits)
                .findFirst()
                .orElse(null);
    }

    private void learn(Candidate candidate, Identity identity, List<Identifier> identifiers) {
        Set<Identifier> all = new HashSet<>(identifiers);
        Details after = candidate.now().with(identity);
        if (after != candidate.now()) {
            Identifier home = keys.nameAddress(after.latestName(), after.latestAddress());
            all.addAll(home == null ? Set.of() : Set.of(home));
        }
        for (Identifier identifier : all) {
            List<Candidate> known = holders.computeIfAbsent(identifier, i -> new ArrayList<>());
            if (known.stream().noneMatch(c -> Objects.equals(c, candidate))) {
                known.add(candidate);
            }
        }
        candidate.learn(identity, all);
    }
}
