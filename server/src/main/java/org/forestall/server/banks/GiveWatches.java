package org.forestall.server.banks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.forestall.server.access.Actor;
import org.forestall.server.jurisdiction.Units;
import org.springframework.stereotype.Component;

/** Gives the banks what a watch is on, as keyed values, and keeps whom it was asked of. */
@Component
class GiveWatches {

    private final WatchStore watches;
    private final WatchValues values;
    private final WatchAskedStore asked;
    private final WatchAskedClock askedClock;
    private final BankStore banks;
    private final Actor system;
    private final InstantSource clock;

    GiveWatches(
            WatchStore watches,
            WatchValues values,
            WatchAskedStore asked,
            WatchAskedClock askedClock,
            BankStore banks,
            Units units,
            InstantSource clock) {
        this.watches = watches;
        this.values = values;
        this.asked = asked;
        this.askedClock = askedClock;
        this.banks = banks;
        this.system = Actor.system("banks", units.subBureau().id());
        this.clock = clock;
    }

    /** What a watch is recognised by; a look at the person's data where it is on the person. */
    Set<String> identifiers(Actor actor, Watch watch) {
        return switch (watch.target().scope()) {
            case PERSON, BRANCHES -> values.identifiers(actor, watch.person());
            case ACCOUNTS ->
                watch.target().accounts().stream()
                        .map(account -> "ACCOUNT:" + account)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        };
    }

    /**
     * A new watch: every bank gets it, or the banks of these branches alone.
     *
     * @param branches the branches it is asked of; none where it is asked of every bank
     */
    void give(Watch watch, Set<String> identifiers, List<Branch> branches, Instant now) {
        if (watch.target().scope() == WatchScope.BRANCHES) {
            branches.forEach(branch -> asked.ask(watch, branch.bankId(), branch.id(), now));
        } else {
            banks.all().forEach(bank -> asked.ask(watch, bank.id(), null, now));
        }
        values.add(watch.id(), identifiers, banksOf(watch));
        askedClock.arm(watch, now);
    }

    /** The person may have become known by more identifiers meanwhile. */
    void giveAgain(Actor actor, Watch watch) {
        values.add(watch.id(), identifiers(actor, watch), banksOf(watch));
    }

    /** A new bank gets every watch that runs, but those asked of other banks' branches alone. */
    void giveAll(int bankId) {
        Instant now = clock.instant();
        for (Watch watch : watches.runningNow(now)) {
            if (watch.target().scope() != WatchScope.BRANCHES) {
                asked.ask(watch, bankId, null, now);
                values.add(watch.id(), identifiers(system, watch), Set.of(bankId));
                askedClock.arm(watch, now);
            }
        }
    }

    private Set<Integer> banksOf(Watch watch) {
        Collection<WatchAsked> all = asked.of(List.of(watch.id()));
        return all.stream().map(WatchAsked::bankId).collect(Collectors.toSet());
    }
}
