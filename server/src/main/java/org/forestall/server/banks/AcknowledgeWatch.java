package org.forestall.server.banks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Cases;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.RestingFiles;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A bank or a branch knows of a watch: its system fetched it, it said so, or an officer heard it on the telephone. When all
 * know, the waiting ends. The same twice is one.
 *
 * <p>Refuses with WATCH_NOT_FOUND (also for another bank's), BRANCH_NOT_FOUND, NOTE_TOO_LONG.
 */
@Component
class AcknowledgeWatch {

    private static final int LONGEST_NAME = 100;

    private final WatchStore watches;
    private final WatchAskedStore asked;
    private final WatchAskedClock askedClock;
    private final BankStore banks;
    private final CaseWork work;
    private final RestingFiles files;
    private final Cases cases;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final InstantSource clock;

    AcknowledgeWatch(
            WatchStore watches,
            WatchAskedStore asked,
            WatchAskedClock askedClock,
            BankStore banks,
            CaseWork work,
            RestingFiles files,
            Cases cases,
            Outbox outbox,
            AuditTrail audit,
            Transactions transactions,
            InstantSource clock) {
        this.watches = watches;
        this.asked = asked;
        this.askedClock = askedClock;
        this.banks = banks;
        this.work = work;
        this.files = files;
        this.cases = cases;
        this.outbox = outbox;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The bank says that it knows, or that its branch does.
     *
     * @param by who there, in a word; the bank's name where left out
     */
    void byBank(Actor bank, UUID ref, @Nullable String branchCode, @Nullable String by) {
        bank.require(Permission.BANK_SPEAK);
        int bankId = Math.toIntExact(bank.id());
        String name = by == null || by.isBlank() ? bank.name() : by.strip();
        if (name.length() > LONGEST_NAME) {
            throw Refused.field(BankRefusal.NOTE_TOO_LONG, "by");
        }
        transactions.in(RowScope.all(), () -> {
            Integer branchId = branchCode == null
                    ? null
                    : banks.branch(bankId, branchCode)
                            .orElseThrow(() -> Refused.field(BankRefusal.BRANCH_NOT_FOUND, "branch"))
                            .id();
            Watch watch = watches.findRunning(ref).orElseThrow(AcknowledgeWatch::notFound);
            WatchAsked one = asked.of(List.of(watch.id())).stream()
                    .filter(each -> each.bankId() == bankId && java.util.Objects.equals(each.branchId(), branchId))
                    .findFirst()
                    .orElseThrow(AcknowledgeWatch::notFound);
            return keep(bank, watch, one, new WatchAsked.Acknowledged(clock.instant(), name, WatchAsked.Way.SAID));
        });
    }

    /** An officer rang, and they know. */
    void byTelephone(Actor actor, long watchId, long askedId) {
        actor.require(Permission.CASE_WORK);
        transactions.in(actor.scope(), () -> {
            Watch watch = watches.find(List.of(watchId)).stream()
                    .filter(one -> one.ended() == null)
                    .findFirst()
                    .orElseThrow(AcknowledgeWatch::notFound);
            WatchAsked one = asked.of(List.of(watchId)).stream()
                    .filter(each -> each.id() == askedId)
                    .findFirst()
                    .orElseThrow(AcknowledgeWatch::notFound);
            return keep(
                    actor,
                    watch,
                    one,
                    new WatchAsked.Acknowledged(clock.instant(), actor.name(), WatchAsked.Way.PHONED));
        });
    }

    /** The bank's system has this version of its set; in the caller's transaction. */
    void byFetching(Actor bank, int bankId, long version) {
        List<WatchAsked> brought = asked.broughtBy(bankId, version);
        Map<Long, Watch> byId = watches
                .find(brought.stream().map(WatchAsked::watchId).toList())
                .stream()
                .collect(java.util.stream.Collectors.toMap(Watch::id, one -> one));
        work.lock(byId.values().stream().map(Watch::caseId).distinct().toList());
        Instant now = clock.instant();
        for (WatchAsked one : brought) {
            Watch watch = byId.get(one.watchId());
            if (watch != null) {
                keep(bank, watch, one, new WatchAsked.Acknowledged(now, bank.name(), WatchAsked.Way.FETCHED));
            }
        }
    }

    private boolean keep(Actor actor, Watch watch, WatchAsked one, WatchAsked.Acknowledged how) {
        CaseId caseId = transactions.seeingAll(() -> cases.goesOn(watch.caseId()));
        // the case before its watch, as every command does
        transactions.seeingAll(() -> {
            work.lock(List.of(caseId, watch.caseId()));
            return caseId;
        });
        if (!asked.acknowledge(one.id(), how)) {
            return false;
        }
        int waiting = asked.waiting(watch.id());
        if (waiting == 0) {
            askedClock.disarm(watch.id());
        }
        // that one system after the other has fetched it would fill the record; that all have is worth a line
        if (how.way() != WatchAsked.Way.FETCHED || waiting == 0) {
            transactions.seeingAll(() -> files.lookBack(
                    actor,
                    Map.of(caseId, List.of(Recorded.of(new CaseRecord.BankWatchAcknowledged(watch.id(), waiting)))),
                    how.at()));
        }
        outbox.publish(new Change("bank-watch", watch.id(), watch.unitId(), how.at()));
        audit.record(
                actor, AuditEntry.of("bank-watch.acknowledge", "bank-watch", watch.id(), watch.unitId()), how.at());
        return true;
    }

    private static Refused notFound() {
        return new Refused(BankRefusal.WATCH_NOT_FOUND);
    }
}
