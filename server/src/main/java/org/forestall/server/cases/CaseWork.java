package org.forestall.server.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.forestall.server.access.Actor;
import org.forestall.server.persons.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the packages that work on open cases may do with them: contacts, dispatch, shifts, follow-ups. */
@Component
public class CaseWork {

    private final RecordOnCase recordOnCase;
    private final TellMany tellMany;
    private final PassOnCase passOnCase;
    private final AssignCase assignCase;
    private final ClaimCase claimCase;
    private final PullUpCase pullUpCase;
    private final WatchCase watchCase;
    private final CaseStore store;
    private final CaseLists lists;
    private final Timeline timeline;

    CaseWork(
            RecordOnCase recordOnCase,
            TellMany tellMany,
            PassOnCase passOnCase,
            AssignCase assignCase,
            ClaimCase claimCase,
            PullUpCase pullUpCase,
            WatchCase watchCase,
            CaseStore store,
            CaseLists lists,
            Timeline timeline) {
        this.recordOnCase = recordOnCase;
        this.tellMany = tellMany;
        this.passOnCase = passOnCase;
        this.assignCase = assignCase;
        this.claimCase = claimCase;
        this.pullUpCase = pullUpCase;
        this.watchCase = watchCase;
        this.store = store;
        this.lists = lists;
        this.timeline = timeline;
    }

    /**
     * Adds to one case, in one transaction with whatever the decision itself stores.
     *
     * @param decide what is added, given the locked case and the time; may refuse; nothing is an answer too
     * @return the case afterwards
     */
    public CaseFile record(CaseOrder order, BiFunction<CaseFile, Instant, List<Recorded>> decide) {
        return recordOnCase.record(order, decide);
    }

    /** Adds what time brings to many cases, in the caller's transaction; cases that moved on are left out. */
    public List<CaseFile> tell(Actor system, Map<CaseId, List<Recorded>> records, Instant now) {
        return tellMany.tell(system, records, now);
    }

    /** From one person's hands into another's, who accepts it with this; the clock goes on. */
    public CaseFile handOver(Actor incoming, CaseId id, long handoverId, long fromStaff, long toStaff) {
        return passOnCase.handOver(incoming, id, handoverId, fromStaff, toStaff);
    }

    /** From somebody silent to the next, or into the queue where there is none; the clock goes on. */
    public CaseFile fallBack(Actor system, CaseId id, long silent, @Nullable Long next) {
        return passOnCase.fallBack(system, id, silent, next);
    }

    /** Out of its queue into the hands of whoever asks. */
    public CaseFile claim(Actor actor, CaseId id) {
        return claimCase.claim(actor, id);
    }

    public CaseFile assign(Actor actor, CaseId id, long staffId) {
        return assignCase.assign(actor, id, staffId);
    }

    /** To the level, or to the squad where none is named. */
    public CaseFile pullUp(Actor actor, CaseId id, @Nullable Integer level, @Nullable String reason) {
        return pullUpCase.pullUp(actor, id, level, reason);
    }

    public CaseFile beginWatch(Actor actor, CaseId id, @Nullable String note) {
        return watchCase.begin(actor, id, note);
    }

    /** The events of a case in order, without what people wrote. */
    public List<Past> history(CaseId id) {
        return timeline.past(id);
    }

    /** The cases with these numbers, in the caller's scope. */
    public List<CaseFile> list(Collection<CaseId> ids) {
        return store.list(ids);
    }

    /** The same, locked in the order of their numbers: for who will change many of them in this transaction. */
    public void lock(Collection<CaseId> ids) {
        store.lockAll(ids);
    }

    /** Open cases, most urgent first, so many at most. */
    public List<CaseFile> open(int atMost) {
        return lists.board(CaseFilter.NONE, atMost);
    }

    /** Open cases of a unit that somebody has signed for. */
    public List<CaseFile> signedForAt(int unitId) {
        return lists.signedForAt(unitId);
    }

    /** Cases of a unit that were closed in this time. */
    public List<CaseFile> closedBetween(int unitId, Instant from, Instant to) {
        return lists.closedBetween(unitId, from, to);
    }

    /** Open cases in somebody's hands. */
    public List<CaseFile> heldBy(long staffId) {
        return lists.heldBy(staffId);
    }

    /** Open cases that lie in a unit's queue and in nobody's hands. */
    public List<CaseFile> queuedAt(int unitId) {
        return lists.queuedAt(unitId);
    }

    /** Every case of these persons, whatever became of it, newest first. */
    public List<CaseFile> ofPersons(Collection<PersonId> persons) {
        return lists.ofPersons(persons);
    }
}
