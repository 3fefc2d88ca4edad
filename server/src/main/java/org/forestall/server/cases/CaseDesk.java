package org.forestall.server.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/**
 * The way every command on one case goes: may this actor, lock, is the move legal, decide the events, keep case, events,
 * audit record and outbox in one transaction.
 */
@Component
class CaseDesk {

    private final Transactions transactions;
    private final CaseStore store;
    private final Timeline timeline;
    private final Tracks tracks;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final InstantSource clock;

    CaseDesk(
            Transactions transactions,
            CaseStore store,
            Timeline timeline,
            Tracks tracks,
            AuditTrail audit,
            Outbox outbox,
            InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.timeline = timeline;
        this.tracks = tracks;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is asked, by whom: the permission it needs and the move it is. */
    record Order(Actor actor, CaseId id, Permission permission, Move move) {}

    /**
     * Carries an order out.
     *
     * @param decide the events, given the case and the time; may refuse
     * @return the case afterwards
     */
    CaseFile change(Order order, BiFunction<CaseFile, Instant, List<Noted>> decide) {
        order.actor().require(order.permission());
        return transactions.in(order.actor().scope(), () -> {
            CaseFile before = store.lock(order.id()).orElseThrow(() -> new Refused(CaseRefusal.NOT_FOUND));
            CaseTransitions.check(before, order.move());
            Instant now = clock.instant();
            return keep(before, decide.apply(before, now), order, now);
        });
    }

    /** Brings a folded case back: the one move that a folded case allows. */
    CaseFile unfold(Order order) {
        return transactions.in(order.actor().scope(), () -> {
            CaseFile folded = store.lock(order.id()).orElseThrow(() -> new Refused(CaseRefusal.NOT_FOUND));
            return keep(folded, List.of(Noted.of(new CaseEvent.Unfolded())), order, clock.instant());
        });
    }

    private CaseFile keep(CaseFile before, List<Noted> decided, Order order, Instant now) {
        CaseFile file = before;
        List<Happening> happenings = new ArrayList<>();
        for (Noted noted : decided) {
            file = file.after(noted.event(), now);
            happenings.add(Happening.of(file, order.actor(), noted, now));
            if (noted.event() instanceof CaseEvent.TrackRecorded recorded) {
                tracks.record(file, recorded, order.actor(), now);
            }
        }
        CaseFile after = file;
        int unit = after.place().unitId();
        if (before.place().unitId() != unit) {
            timeline.moveTo(after.id(), unit);
        }
        store.update(List.of(after));
        timeline.add(happenings, id -> unit);
        audit.record(order.actor(), entryOf(order, after, happenings), now);
        outbox.publish(new Change("case", after.id().value(), unit, now));
        return after;
    }

    private static AuditEntry entryOf(Order order, CaseFile after, List<Happening> happenings) {
        List<String> kinds = happenings.stream().map(h -> h.event().kind()).toList();
        return new AuditEntry(
                "case." + order.move().code(),
                "case",
                after.id().value(),
                after.place().unitId(),
                Map.of("events", kinds, "version", after.version()));
    }
}
