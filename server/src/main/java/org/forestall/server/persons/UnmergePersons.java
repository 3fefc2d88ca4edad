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
 * Takes a merge back, in whatever order merges were made: the merged one is a root again, with everybody merged into it.
 *
 * <p>Refuses without PERSON_MERGE, and with {@link PersonRefusal#REASON_MISSING}, {@link PersonRefusal#MERGE_NOT_FOUND},
 * {@link PersonRefusal#MERGE_UNDONE}.
 */
@Component
public class UnmergePersons {

    private final Transactions transactions;
    private final MergeStore store;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    UnmergePersons(
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

    /** Gives back the one that was kept. */
    public PersonId undo(Actor actor, long mergeId, @Nullable String reason) {
        actor.require(Permission.PERSON_MERGE);
        GivenReason given = GivenReason.of(reason);
        return transactions.in(actor.scope(), () -> unlink(actor, mergeId, given));
    }

    private PersonId unlink(Actor actor, long mergeId, GivenReason reason) {
        MergeStore.Merge merge = store.holdMerge(mergeId).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(PersonRefusal.MERGE_NOT_FOUND));
        if (merge.undoneAt() != null) {
            throw new Refused(PersonRefusal.MERGE_UNDONE);
        }
        if (store.hold(List.of(merge.merged())).isEmpty()) {
            throw new Refused(PersonRefusal.MERGE_NOT_FOUND);
        }
        Instant now = clock.instant();
        store.unlink(merge, actor, reason.text(), now);
        Map<String, Object> detail = Map.of("other", merge.merged().value(), "merge", mergeId);
        audit.record(
                actor, new AuditEntry("person.unmerge", "person", merge.kept().value(), merge.unitId(), detail), now);
        events.publishEvent(new PersonsUnmerged(merge.kept(), merge.merged(), actor, now));
        return merge.kept();
    }
}
