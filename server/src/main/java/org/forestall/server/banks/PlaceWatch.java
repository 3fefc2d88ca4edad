package org.forestall.server.banks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.Stage;
import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the banks to look out for the person of a case, for accounts of it, or asks some branches where the person is likely
 * to come; on a closed case too, which stays closed.
 *
 * <p>Refuses with WATCH_RUNNING, WATCH_NO_DANGER, WATCH_BASIS, WATCH_DAYS, WATCH_ACCOUNTS, WATCH_BRANCHES, NO_IDENTIFIER,
 * NOTE_TOO_LONG, and what the state table says.
 */
@Component
class PlaceWatch {

    private static final int LONGEST = 1_000;
    private static final int MOST = 20;
    private static final String ACCOUNT = "[A-Z0-9]{4,34}";

    private final CaseWork work;
    private final WatchStore watches;
    private final GiveWatches giveWatches;
    private final WatchClock watchClock;
    private final BankStore banks;
    private final AlertStore numbers;

    PlaceWatch(
            CaseWork work,
            WatchStore watches,
            GiveWatches giveWatches,
            WatchClock watchClock,
            BankStore banks,
            AlertStore numbers) {
        this.work = work;
        this.watches = watches;
        this.giveWatches = giveWatches;
        this.watchClock = watchClock;
        this.banks = banks;
        this.numbers = numbers;
    }

    /** A branch, by its bank's code and its own. */
    record BranchName(@Nullable String bank, @Nullable String branch) {}

    /**
     * A watch as somebody asks for it.
     *
     * @param on the person where left out
     * @param accounts where it is on accounts
     * @param branches where it is asked of branches
     */
    record Form(
            @Nullable WatchScope on,
            @Nullable WatchBasis basis,
            @Nullable Integer days,
            @Nullable List<String> accounts,
            @Nullable List<BranchName> branches,
            @Nullable String note) {}

    void place(Actor actor, CaseId id, Form form) {
        WatchBasis basis = form.basis();
        if (basis == null) {
            throw Refused.field(BankRefusal.WATCH_BASIS, "basis");
        }
        Duration length = KeepWatch.length(form.days());
        if (form.note() != null && form.note().length() > LONGEST) {
            throw Refused.field(BankRefusal.NOTE_TOO_LONG, "note");
        }
        Watch.Target target = target(form);
        work.record(new CaseOrder(actor, id, Permission.CASE_WORK, Move.WATCH_BANKS), (file, now) -> {
            if (NobodyInDanger.ended(file)) {
                throw new Refused(BankRefusal.WATCH_NO_DANGER);
            }
            if (watches.lockRunning(id, target.scope()).isPresent()) {
                throw new Refused(BankRefusal.WATCH_RUNNING);
            }
            Watch watch = new Watch(
                    numbers.newId(),
                    UUID.randomUUID(),
                    id,
                    file.place().unitId(),
                    file.person(),
                    basis,
                    target,
                    new Watch.Placed(now, actor.id(), actor.name()),
                    now.plus(length),
                    0,
                    null,
                    form.note());
            keep(actor, watch, branches(form, target), now);
            return said(file, watch);
        });
    }

    private void keep(Actor actor, Watch watch, List<Branch> branches, Instant now) {
        Set<String> identifiers = giveWatches.identifiers(actor, watch);
        if (identifiers.isEmpty()) {
            throw new Refused(BankRefusal.NO_IDENTIFIER);
        }
        watches.insert(watch);
        giveWatches.give(watch, identifiers, branches, now);
        watchClock.arm(watch);
    }

    private static List<Recorded> said(CaseFile file, Watch watch) {
        List<Recorded> said = new ArrayList<>();
        said.add(Recorded.of(new CaseRecord.BankWatchPlaced(watch.id(), watch.expiresAt())));
        // what the banks have already done is not undone by asking them again, and the tracks of a closed case have
        // ended
        if (file.stage() != Stage.CLOSED && file.tried().at(Track.BANK) == null) {
            TrackOutcome alerted = TrackOutcome.ALERTED;
            said.add(Recorded.of(new CaseRecord.TrackRecorded(Track.BANK, alerted.leavesTrack(), alerted, null)));
        }
        return said;
    }

    private static Watch.Target target(Form form) {
        WatchScope on = form.on() == null ? WatchScope.PERSON : form.on();
        if (on != WatchScope.ACCOUNTS) {
            return new Watch.Target(on, List.of());
        }
        Set<String> accounts = new LinkedHashSet<>();
        for (String written : form.accounts() == null ? List.<String>of() : form.accounts()) {
            // spaces and dashes are how people group them
            String account = written.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
            if (!account.matches(ACCOUNT)) {
                throw Refused.field(BankRefusal.WATCH_ACCOUNTS, "accounts");
            }
            accounts.add(account);
        }
        if (accounts.isEmpty() || accounts.size() > MOST) {
            throw Refused.field(BankRefusal.WATCH_ACCOUNTS, "accounts");
        }
        return new Watch.Target(on, List.copyOf(accounts));
    }

    private List<Branch> branches(Form form, Watch.Target target) {
        List<BranchName> named = form.branches() == null ? List.of() : form.branches();
        if (target.scope() != WatchScope.BRANCHES) {
            return List.of();
        }
        if (named.isEmpty() || named.size() > MOST) {
            throw Refused.field(BankRefusal.WATCH_BRANCHES, "branches");
        }
        return named.stream().map(this::branch).distinct().toList();
    }

    private Branch branch(BranchName name) {
        return banks.find(String.valueOf(name.bank()))
                .flatMap(bank -> banks.branch(bank.id(), String.valueOf(name.branch())))
                .filter(branch -> !branch.closed())
                .orElseThrow(() -> Refused.field(BankRefusal.WATCH_BRANCHES, "branches"));
    }
}
