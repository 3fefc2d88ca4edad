package org.forestall.server.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.forestall.server.access.Actor;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/**
 * Adds what time brings to many cases at once, in a constant number of statements: warnings, breaches, escalations. What
 * the state table does not allow any more is left out, since the case has moved on meanwhile.
 */
@Component
class TellMany {

    private final CaseStore store;
    private final Timeline timeline;
    private final Tracks tracks;
    private final AuditTrail audit;
    private final CaseDesk.Announcer announcer;

    TellMany(CaseStore store, Timeline timeline, Tracks tracks, AuditTrail audit, CaseDesk.Announcer announcer) {
        this.store = store;
        this.timeline = timeline;
        this.tracks = tracks;
        this.audit = audit;
        this.announcer = announcer;
    }

    /** In the caller's transaction; the cases that were told, as they are now. */
    List<CaseFile> tell(Actor system, Map<CaseId, List<Recorded>> records, Instant now) {
        return tell(system, records, now, EnumSet.of(Move.KEEP_TIME));
    }

    /** As {@link #tell}, and closed cases are told too. */
    List<CaseFile> lookBack(Actor actor, Map<CaseId, List<Recorded>> records, Instant now) {
        return tell(actor, records, now, EnumSet.of(Move.KEEP_TIME, Move.REVIEW));
    }

    private List<CaseFile> tell(Actor system, Map<CaseId, List<Recorded>> records, Instant now, Set<Move> anyOf) {
        Transactions.assertActive();
        List<CasesChanged.One> changes = new ArrayList<>();
        List<Happening> happenings = new ArrayList<>();
        for (CaseFile before : store.lockAll(records.keySet())) {
            if (!before.isFolded() && anyOf.stream().anyMatch(move -> CaseTransitions.allows(before.stage(), move))) {
                List<Recorded> added = records.getOrDefault(before.id(), List.of());
                CaseFile file = before;
                for (Recorded one : added) {
                    file = file.after(one.event(), now);
                    happenings.add(Happening.of(file, system, one.noted(), now));
                    tracks.keep(file, one.event(), system, now);
                }
                List<CaseEvent> events =
                        added.stream().<CaseEvent>map(Recorded::event).toList();
                changes.add(new CasesChanged.One(before, file, events, system, now));
            }
        }
        if (!changes.isEmpty()) {
            keep(system, changes, happenings, now);
        }
        return changes.stream().map(CasesChanged.One::after).toList();
    }

    private void keep(Actor system, List<CasesChanged.One> changes, List<Happening> happenings, Instant now) {
        List<CaseFile> files = changes.stream().map(CasesChanged.One::after).toList();
        Map<CaseId, Integer> units = files.stream()
                .collect(Collectors.toMap(CaseFile::id, file -> file.place().unitId()));
        store.update(files);
        timeline.add(happenings, id -> units.getOrDefault(id, 0));
        CaseFile first = files.getFirst();
        audit.record(
                system,
                new AuditEntry(
                        "case.keep-time",
                        "case",
                        first.id().value(),
                        first.place().unitId(),
                        Map.of("cases", files.size(), "events", happenings.size())),
                now);
        announcer.changed(changes);
    }
}
