package org.forestall.server.contacts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Recorded;
import org.forestall.server.clocks.Stage;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * "I call you back at six": a promise to the person or the family, which whoever has the case is reminded of.
 *
 * <p>Refuses with PROMISE_PAST, PROMISE_NOT_FOUND, PROMISE_SETTLED, REASON_MISSING, and what the state table says.
 */
@Component
class MakePromise {

    private final ContactDesk desk;
    private final ContactNumbers numbers;
    private final PromiseStore promises;
    private final Alarms alarms;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final InstantSource clock;

    MakePromise(
            ContactDesk desk,
            ContactNumbers numbers,
            PromiseStore promises,
            Alarms alarms,
            AuditTrail audit,
            Outbox outbox,
            InstantSource clock) {
        this.desk = desk;
        this.numbers = numbers;
        this.promises = promises;
        this.alarms = alarms;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    PromiseStore.Promise make(Actor actor, CaseId id, PromiseKind kind, Instant dueAt, @Nullable String note) {
        String kept = ContactDesk.text(note, "note");
        long promiseId = numbers.next();
        desk.contact(actor, id, (file, now) -> {
            if (!dueAt.isAfter(now)) {
                throw Refused.field(ContactRefusal.PROMISE_PAST, "dueAt");
            }
            promises.add(file, promise(promiseId, file, kind, actor, dueAt, now, kept), actor);
            alarms.set(Alarms.Kind.PROMISE, promiseId, file.place().unitId(), List.of(new Stage("DUE", dueAt)));
            return List.of(Recorded.of(new CaseRecord.PromiseMade(promiseId, dueAt)));
        });
        return find(actor, promiseId);
    }

    /** It was kept; late is kept, too, and the times say so. */
    PromiseStore.Promise keep(Actor actor, long promiseId) {
        CaseId caseId = find(actor, promiseId).caseId();
        desk.contact(actor, caseId, (file, now) -> {
            settle(promiseId, PromiseStore.State.KEPT, now);
            return List.of(Recorded.of(new CaseRecord.PromiseKept(promiseId)));
        });
        return find(actor, promiseId);
    }

    /** It will not be kept any more; why stands in the file's notes only as far as it is said here. */
    PromiseStore.Promise breakIt(Actor actor, long promiseId, @Nullable String why) {
        String reason = ContactDesk.reason(why, "note");
        PromiseStore.Promise promise = find(actor, promiseId);
        desk.in(actor, Permission.CASE_WORK, () -> {
            Instant now = clock.instant();
            settle(promiseId, PromiseStore.State.BROKEN, now);
            promises.say(promiseId, reason);
            audit.record(actor, AuditEntry.of("promise.break", "promise", promiseId, promise.unitId()), now);
            outbox.publish(new Change("case", promise.caseId().value(), promise.unitId(), now));
            return promise;
        });
        return find(actor, promiseId);
    }

    private void settle(long promiseId, PromiseStore.State state, Instant now) {
        if (!promises.settle(promiseId, state, now)) {
            throw new Refused(ContactRefusal.PROMISE_SETTLED);
        }
        alarms.cancel(Alarms.Kind.PROMISE, List.of(promiseId));
    }

    private PromiseStore.Promise find(Actor actor, long promiseId) {
        return desk.in(
                actor,
                Permission.CASE_VIEW,
                () -> promises.find(promiseId).orElseThrow(() -> new Refused(ContactRefusal.PROMISE_NOT_FOUND)));
    }

    private static PromiseStore.Promise promise(
            long id, CaseFile file, PromiseKind kind, Actor actor, Instant dueAt, Instant now, @Nullable String note) {
        return new PromiseStore.Promise(
                id,
                file.id(),
                file.place().unitId(),
                kind,
                PromiseStore.State.OPEN,
                actor.name(),
                new PromiseStore.Times(now, dueAt, null, null),
                note);
    }
}
