package org.forestall.server.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The way every command on one case goes: may this actor, lock, is the move legal, decide the events, keep case, events,
 * audit record and outbox in one transaction, and say so to whoever acts with it.
 */
@Component
class CaseDesk {

    private final Transactions transactions;
    private final CaseStore store;
    private final Timeline timeline;
    private final Tracks tracks;
    private final AuditTrail audit;
    private final Announcer announcer;
    private final ObjectProvider<StateDemand> stateDemands;
    private final InstantSource clock;

    CaseDesk(
            Transactions transactions,
            CaseStore store,
            Timeline timeline,
            Tracks tracks,
            AuditTrail audit,
            Announcer announcer,
            ObjectProvider<StateDemand> stateDemands,
            InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.timeline = timeline;
        this.tracks = tracks;
        this.audit = audit;
        this.announcer = announcer;
        this.stateDemands = stateDemands;
        this.clock = clock;
    }

    /** Tells live screens and, inside the transaction, the other packages. */
    @Component
    static class Announcer {

        private final Outbox outbox;
        private final ApplicationEventPublisher events;

        Announcer(Outbox outbox, ApplicationEventPublisher events) {
            this.outbox = outbox;
            this.events = events;
        }

        void changed(List<CasesChanged.One> changes) {
            outbox.publish(changes.stream()
                    .map(one -> new Change(
                            "case",
                            one.after().id().value(),
                            one.after().place().unitId(),
                            one.at()))
                    .toList());
            events.publishEvent(new CasesChanged(changes));
        }
    }

    /**
     * Carries an order out.
     *
     * @param decide the events, given the case and the time; may refuse
     * @return the case afterwards
     */
    CaseFile change(CaseOrder order, BiFunction<CaseFile, Instant, List<Noted>> decide) {
        order.actor().require(order.permission());
        return transactions.in(order.actor().scope(), () -> {
            CaseFile before = store.lock(order.id()).orElseThrow(() -> new Refused(CaseRefusal.NOT_FOUND));
            CaseTransitions.check(before, order.move());
            Instant now = clock.instant();
            return keep(before, decide.apply(before, now), order, now);
        });
    }

    /** Brings a folded case back: the one move that a folded case allows. */
    CaseFile unfold(CaseOrder order) {
        return transactions.in(order.actor().scope(), () -> {
            CaseFile folded = store.lock(order.id()).orElseThrow(() -> new Refused(CaseRefusal.NOT_FOUND));
            return keep(folded, List.of(Noted.of(new CaseEvent.Unfolded())), order, clock.instant());
        });
    }

    private CaseFile keep(CaseFile before, List<Noted> decided, CaseOrder order, Instant now) {
        if (decided.isEmpty()) {
            return before;
        }
        CaseFile file = before;
        List<Happening> happenings = new ArrayList<>();
        for (Noted noted : decided) {
            checkState(file, noted.event());
            file = file.after(noted.event(), now);
            happenings.add(Happening.of(file, order.actor(), noted, now));
            tracks.keep(file, noted.event(), order.actor(), now);
        }
        CaseFile after = file;
        int unit = after.place().unitId();
        if (before.place().unitId() != unit) {
            timeline.moveTo(after.id(), unit);
        }
        store.update(List.of(after));
        timeline.add(happenings, id -> unit);
        audit.record(order.actor(), entryOf(order, after, happenings), now);
        List<CaseEvent> events = decided.stream().map(Noted::event).toList();
        announcer.changed(List.of(new CasesChanged.One(before, after, events, order.actor(), now)));
        return after;
    }

    private void checkState(CaseFile file, CaseEvent event) {
        if (event instanceof CaseRecord.StateNoted noted) {
            stateDemands.forEach(demand -> demand.check(file, noted.state()));
        }
    }

    private static AuditEntry entryOf(CaseOrder order, CaseFile after, List<Happening> happenings) {
        List<String> kinds = happenings.stream().map(h -> h.event().kind()).toList();
        return new AuditEntry(
                "case." + order.move().code(),
                "case",
                after.id().value(),
                after.place().unitId(),
                Map.of("events", kinds, "version", after.version()));
    }
}
