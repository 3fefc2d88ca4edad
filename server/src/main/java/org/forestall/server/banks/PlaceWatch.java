package org.forestall.server.banks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the banks to look out for the person of a case, renews that, and lifts it.
 *
 * <p>Refuses with WATCH_RUNNING, WATCH_NOT_FOUND, WATCH_BASIS, WATCH_DAYS, NO_IDENTIFIER, NOTE_TOO_LONG, and what the state
 * table says.
 */
@Component
class PlaceWatch {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_DAYS = 30;

    private final CaseWork work;
    private final WatchStore watches;
    private final WatchValues values;
    private final WatchClock watchClock;
    private final AlertStore numbers;

    PlaceWatch(CaseWork work, WatchStore watches, WatchValues values, WatchClock watchClock, AlertStore numbers) {
        this.work = work;
        this.watches = watches;
        this.values = values;
        this.watchClock = watchClock;
        this.numbers = numbers;
    }

    void place(Actor actor, CaseId id, @Nullable WatchBasis basis, @Nullable Integer days, @Nullable String note) {
        if (basis == null) {
            throw Refused.field(BankRefusal.WATCH_BASIS, "basis");
        }
        Duration length = length(days);
        if (note != null && note.length() > LONGEST) {
            throw Refused.field(BankRefusal.NOTE_TOO_LONG, "note");
        }
        record(actor, id, (file, now) -> {
            if (watches.lockRunning(id).isPresent()) {
                throw new Refused(BankRefusal.WATCH_RUNNING);
            }
            Set<String> identifiers = values.identifiers(actor, file.person());
            if (identifiers.isEmpty()) {
                throw new Refused(BankRefusal.NO_IDENTIFIER);
            }
            Watch watch = new Watch(
                    numbers.newId(),
                    id,
                    file.place().unitId(),
                    file.person(),
                    basis,
                    new Watch.Placed(now, actor.id(), actor.name()),
                    now.plus(length),
                    0,
                    null,
                    note);
            watches.insert(watch);
            values.add(watch.id(), identifiers);
            watchClock.arm(watch);
            List<Recorded> said = new ArrayList<>();
            said.add(Recorded.of(new CaseRecord.BankWatchPlaced(watch.id(), watch.expiresAt())));
            // what the banks have already done is not undone by asking them again
            if (file.tried().at(Track.BANK) == null) {
                TrackOutcome alerted = TrackOutcome.ALERTED;
                said.add(Recorded.of(new CaseRecord.TrackRecorded(Track.BANK, alerted.leavesTrack(), alerted, null)));
            }
            return said;
        });
    }

    /** From now on for so many days, and never for fewer than before; the person may have become known by more identifiers meanwhile. */
    void renew(Actor actor, CaseId id, @Nullable Integer days) {
        Duration length = length(days);
        record(actor, id, (file, now) -> {
            Watch watch = running(id);
            Instant asked = now.plus(length);
            Instant until = asked.isAfter(watch.expiresAt()) ? asked : watch.expiresAt();
            watches.renew(watch.id(), until);
            values.add(watch.id(), values.identifiers(actor, file.person()));
            watchClock.arm(watch, until);
            return List.of(Recorded.of(new CaseRecord.BankWatchRenewed(watch.id(), until)));
        });
    }

    void lift(Actor actor, CaseId id, @Nullable String note) {
        record(actor, id, (file, now) -> {
            Watch watch = running(id);
            watches.end(List.of(watch.id()), WatchEnd.LIFTED, actor.name(), now);
            values.remove(List.of(watch.id()));
            watchClock.disarm(List.of(watch.id()));
            return List.of(new Recorded(new CaseRecord.BankWatchEnded(watch.id(), WatchEnd.LIFTED.name()), note));
        });
    }

    private Watch running(CaseId id) {
        return watches.lockRunning(id).orElseThrow(() -> new Refused(BankRefusal.WATCH_NOT_FOUND));
    }

    private void record(Actor actor, CaseId id, BiFunction<CaseFile, Instant, List<Recorded>> decide) {
        work.record(
                new CaseOrder(actor, id, Permission.CASE_WORK, Move.RECORD_CONTACT),
                (file, now) -> new ArrayList<>(decide.apply(file, now)));
    }

    private static Duration length(@Nullable Integer days) {
        if (days == null || days < 1 || days > LONGEST_DAYS) {
            throw Refused.field(BankRefusal.WATCH_DAYS, "days");
        }
        return Duration.ofDays(days);
    }
}
