package org.forestall.server.persons;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One person while a batch is being joined: as stored, and as the batch's sightings leave it. */
final class Candidate {

    /** Null for a person that this batch makes, until it is stored. */
    private @Nullable PersonId id;

    private final @Nullable PersonId mergedInto;
    private final int unitId;
    private final Instant firstSeen;
    private final Details before;
    private Details now;
    private final Set<Identifier> held = new HashSet<>();
    private final Set<Identifier> gained = new HashSet<>();

    private Candidate(
            @Nullable PersonId id, @Nullable PersonId mergedInto, int unitId, Instant firstSeen, Details before) {
        this.id = id;
        this.mergedInto = mergedInto;
        this.unitId = unitId;
        this.firstSeen = firstSeen;
        this.before = before;
        this.now = before;
    }

    static Candidate stored(PersonId id, @Nullable PersonId mergedInto, int unitId, Details details) {
        return new Candidate(id, mergedInto, unitId, Instant.EPOCH, details);
    }

    static Candidate unknown(Sighting sighting) {
        return new Candidate(null, null, sighting.unitId(), sighting.at(), Details.NOTHING);
    }

    void name(PersonId newId) {
        id = newId;
    }

    void hold(Identifier identifier) {
        held.add(identifier);
    }

    boolean holds(Identifier identifier) {
        return held.contains(identifier) || gained.contains(identifier);
    }

    /** Learns what the sighting says; gives the identifiers by which the person can be joined from now on. */
    void learn(Identity identity, Set<Identifier> identifiers) {
        now = now.with(identity);
        identifiers.stream().filter(i -> !held.contains(i)).forEach(gained::add);
    }

    boolean isNew() {
        return before == Details.NOTHING;
    }

    boolean changed() {
        return now != before || !gained.isEmpty();
    }

    PersonId id() {
        if (id == null) {
            throw new IllegalStateException("a new person has no id before it is stored");
        }
        return id;
    }

    @Nullable
    PersonId mergedInto() {
        return mergedInto;
    }

    int unitId() {
        return unitId;
    }

    Instant firstSeen() {
        return firstSeen;
    }

    Details before() {
        return before;
    }

    Details now() {
        return now;
    }

    Set<Identifier> gained() {
        return gained;
    }
}
