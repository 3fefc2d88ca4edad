package org.forestall.server.banks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Cases;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Recorded;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a watch go on, or lifts it.
 *
 * <p>Refuses with WATCH_NOT_FOUND, WATCH_DAYS, NOTE_TOO_LONG, and what the state table says.
 */
@Component
class KeepWatch {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_DAYS = 30;

    private final CaseWork work;
    private final Cases cases;
    private final WatchStore watches;
    private final WatchValues values;
    private final GiveWatches giveWatches;
    private final WatchClock watchClock;
    private final Outbox outbox;
    private final Transactions transactions;

    KeepWatch(
            CaseWork work,
            Cases cases,
            WatchStore watches,
            WatchValues values,
            GiveWatches giveWatches,
            WatchClock watchClock,
            Outbox outbox,
            Transactions transactions) {
        this.work = work;
        this.cases = cases;
        this.watches = watches;
        this.values = values;
        this.giveWatches = giveWatches;
        this.watchClock = watchClock;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    /** The one on the person that runs on this case. */
    long onPerson(Actor actor, CaseId id) {
        return transactions.in(
                actor.scope(),
                () -> watches.of(List.of(id)).stream()
                        .filter(watch -> watch.ended() == null && watch.target().scope() == WatchScope.PERSON)
                        .map(Watch::id)
                        .findFirst()
                        .orElseThrow(() -> new Refused(BankRefusal.WATCH_NOT_FOUND)));
    }

    /** From now on for so many days, and never for fewer than before. */
    void renew(Actor actor, long watchId, @Nullable Integer days) {
        Duration length = length(days);
        record(actor, watchId, (watch, now) -> {
            Instant asked = now.plus(length);
            Instant until = asked.isAfter(watch.expiresAt()) ? asked : watch.expiresAt();
            watches.renew(watch.id(), until);
            giveWatches.giveAgain(actor, watch);
            watchClock.arm(watch, until);
            return Recorded.of(new CaseRecord.BankWatchRenewed(watch.id(), until));
        });
    }

    void lift(Actor actor, long watchId, @Nullable String note) {
        if (note != null && note.length() > LONGEST) {
            throw Refused.field(BankRefusal.NOTE_TOO_LONG, "note");
        }
        record(actor, watchId, (watch, now) -> {
            watches.end(List.of(watch.id()), WatchEnd.LIFTED, actor.name(), now);
            values.remove(List.of(watch.id()));
            watchClock.disarm(List.of(watch.id()));
            return new Recorded(new CaseRecord.BankWatchEnded(watch.id(), WatchEnd.LIFTED.name()), note);
        });
    }

    /**
     * On the case that goes on: the one it was placed on may have been folded meanwhile. A watch outlives the closing of its
     * case, so it is renewed and lifted on a closed one too.
     */
    private void record(Actor actor, long watchId, BiFunction<Watch, Instant, Recorded> decide) {
        actor.require(Permission.CASE_WORK);
        transactions.in(actor.scope(), () -> {
            Watch found = find(watchId);
            CaseId goesOn = transactions.seeingAll(() -> cases.goesOn(found.caseId()));
            CaseOrder order = new CaseOrder(actor, goesOn, Permission.CASE_WORK, Move.WATCH_BANKS);
            work.record(order, (file, now) -> List.of(decide(watchId, decide, now)));
            return found;
        });
    }

    private Recorded decide(long watchId, BiFunction<Watch, Instant, Recorded> decide, Instant now) {
        Watch watch = watches.lockRunning(List.of(watchId)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(BankRefusal.WATCH_NOT_FOUND));
        Recorded said = decide.apply(watch, now);
        outbox.publish(new Change("bank-watch", watch.id(), watch.unitId(), now));
        return said;
    }

    /** In the asker's scope. */
    private Watch find(long watchId) {
        return watches.find(List.of(watchId)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(BankRefusal.WATCH_NOT_FOUND));
    }

    static Duration length(@Nullable Integer days) {
        if (days == null || days < 1 || days > LONGEST_DAYS) {
            throw Refused.field(BankRefusal.WATCH_DAYS, "days");
        }
        return Duration.ofDays(days);
    }
}
