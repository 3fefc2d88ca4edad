package org.forestall.server.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forestall.server.access.Actor;
import org.forestall.server.persons.PersonId;
import org.springframework.stereotype.Component;

/** What other packages may ask of cases. */
@Component
public class Cases {

    private final TakeLeads takeLeads;
    private final RememberCases rememberCases;
    private final MoveCases moveCases;
    private final CaseStore store;

    Cases(TakeLeads takeLeads, RememberCases rememberCases, MoveCases moveCases, CaseStore store) {
        this.takeLeads = takeLeads;
        this.rememberCases = rememberCases;
        this.moveCases = moveCases;
        this.store = store;
    }

    /** Opens or joins, in the caller's transaction, in order; one answer for each signal. */
    public List<Taken> take(List<CaseSignal> signals, Actor actor, Instant now) {
        return takeLeads.take(signals, actor, now);
    }

    /** What is remembered of these persons (after merges); who has no closed case is not in the map. */
    public Map<PersonId, CaseMemory> memoryOf(Collection<PersonId> roots) {
        return rememberCases.of(roots);
    }

    /** The case as it stands, in the caller's scope. */
    public Optional<CaseFile> find(CaseId id) {
        return store.find(id);
    }

    /** The case that goes on for this one: the same, or the one it was folded into, or that one's, and so on. */
    public CaseId goesOn(CaseId id) {
        return store.find(id)
                .map(file -> file.ending().foldedInto())
                .map(this::goesOn)
                .orElse(id);
    }

    /** The same for many at once; a case out of the caller's scope is not in the map. */
    public Map<CaseId, CaseId> goingOn(Collection<CaseId> ids) {
        return store.goingOn(ids);
    }

    /** The case and every one that was folded into it. */
    public List<CaseId> withFolded(CaseId id) {
        return store.withFolded(id);
    }

    /** Marks the case as offered to another unit. */
    public CaseFile offerTransfer(Actor actor, CaseId id, long transferId, int toUnitId) {
        return moveCases.offer(actor, id, transferId, toUnitId);
    }

    /** The offer is over: accepted, rejected, decided or withdrawn. */
    public CaseFile endTransfer(Actor actor, CaseId id, long transferId, String how) {
        return moveCases.endTransfer(actor, id, transferId, how);
    }

    /** Puts the case into another unit's queue. */
    public CaseFile moveTo(Actor actor, CaseId id, Place place) {
        return moveCases.move(actor, id, place);
    }

    /** Closes a case that a unit outside the district has accepted. */
    public CaseFile closeTransferred(Actor actor, CaseId id) {
        return moveCases.closeTransferred(actor, id);
    }
}
