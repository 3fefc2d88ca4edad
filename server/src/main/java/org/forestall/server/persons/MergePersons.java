package org.forestall.server.persons;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Somebody says that two persons are one: a link from one to the other, and nothing else.
 *
 * <p>Refuses without PERSON_MERGE, and with {@link PersonRefusal#REASON_MISSING}, {@link PersonRefusal#SAME_PERSON},
 * {@link PersonRefusal#NOT_FOUND}, {@link PersonRefusal#ALREADY_MERGED}.
 */
@Component
public class MergePersons {

    private final Transactions transactions;
    private final MergeStore store;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    MergePersons(
            Transactions transactions,
            MergeStore store,
            AuditTrail audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param kept who both count as from now on
     * @return the merge's number, by which it can be taken back
     */
    public long merge(Actor actor, PersonId kept, PersonId other, @Nullable String reason) {
        actor.require(Permission.PERSON_MERGE);
        GivenReason given = GivenReason.of(reason);
        if (kept.equals(other)) {
            throw Refused.field(PersonRefusal.SAME_PERSON, "other");
        }
        return transactions.in(actor.scope(), () -> link(actor, kept, other, given));
    }

    private long link(Actor actor, PersonId kept, PersonId other, GivenReason reason) {
        List<MergeStore.Held> held = store.hold(List.of(kept, other));
        if (held.size() < 2) {
            throw new Refused(PersonRefusal.NOT_FOUND);
        }
        held.forEach(MergePersons::requireRoot);
        Instant now = clock.instant();
        MergeStore.Held keeper = held.getFirst().id().equals(kept) ? held.getFirst() : held.getLast();
        long merge = store.link(keeper, other, actor, reason.text(), now);
        Map<String, Object> detail = Map.of("other", other.value(), "merge", merge);
        audit.record(actor, new AuditEntry("person.merge", "person", kept.value(), keeper.unitId(), detail), now);
        events.publishEvent(new PersonsMerged(kept, other, actor, now));
        return merge;
    }

    private static void requireRoot(MergeStore.Held row) {
        if (row.mergedInto() != null) {
            throw new Refused(
                    PersonRefusal.ALREADY_MERGED,
                    Map.of("person", row.id().value(), "into", row.mergedInto().value()));
        }
    }
}
