package org.forestall.server.persons;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody learnt what one person is to another.
 *
 * <p>Refuses without CASE_WORK, and with {@link PersonRefusal#RELATION_UNKNOWN}, {@link PersonRefusal#SAME_PERSON},
 * {@link PersonRefusal#NOT_FOUND}.
 */
@Component
public class StateRelation {

    private final Transactions transactions;
    private final MergeStore rows;
    private final KinStore store;
    private final AuditTrail audit;
    private final InstantSource clock;

    StateRelation(Transactions transactions, MergeStore rows, KinStore store, AuditTrail audit, InstantSource clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param relation what the other is to the person: a {@link Relation}
     */
    public void state(Actor actor, PersonId person, PersonId other, @Nullable String relation) {
        actor.require(Permission.CASE_WORK);
        Relation known = Arrays.stream(Relation.values())
                .filter(r -> r.name().equals(relation))
                .findFirst()
                .orElseThrow(() -> Refused.field(PersonRefusal.RELATION_UNKNOWN, "relation"));
        if (person.equals(other)) {
            throw Refused.field(PersonRefusal.SAME_PERSON, "other");
        }
        transactions.in(actor.scope(), () -> {
            write(actor, person, new KinStore.Stated(other, known));
            return true;
        });
    }

    private void write(Actor actor, PersonId person, KinStore.Stated other) {
        List<MergeStore.Held> held = rows.hold(List.of(person, other.person()));
        if (held.size() < 2) {
            throw new Refused(PersonRefusal.NOT_FOUND);
        }
        Instant now = clock.instant();
        store.state(person, other, actor.id(), now);
        int unitId = held.getFirst().unitId();
        Map<String, Object> detail = Map.of(
                "other", other.person().value(), "relation", other.relation().name());
        audit.record(actor, new AuditEntry("person.relation", "person", person.value(), unitId, detail), now);
    }
}
