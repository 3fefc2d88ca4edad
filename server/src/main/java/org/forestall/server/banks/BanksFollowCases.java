package org.forestall.server.banks;

import java.util.List;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseMoved;
import org.forestall.server.cases.Cases;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.platform.Transactions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Watches and alerts go where their case goes. A watch outlives the closing of its case, unless nobody was in danger after
 * all: then the banks stop looking out at once.
 */
@Component
class BanksFollowCases {

    private final WatchStore watches;
    private final WatchAskedStore asked;
    private final AlertStore alerts;
    private final WatchClock watchClock;
    private final Cases cases;
    private final Transactions transactions;

    BanksFollowCases(
            WatchStore watches,
            WatchAskedStore asked,
            AlertStore alerts,
            WatchClock watchClock,
            Cases cases,
            Transactions transactions) {
        this.watches = watches;
        this.asked = asked;
        this.alerts = alerts;
        this.watchClock = watchClock;
        this.cases = cases;
        this.transactions = transactions;
    }

    @EventListener
    void moved(CaseMoved moved) {
        cases.withFolded(moved.caseId()).forEach(id -> follow(id, moved.unitId()));
    }

    @EventListener
    void changed(CasesChanged changed) {
        changed.changes().stream().filter(BanksFollowCases::isNoDanger).forEach(this::end);
        changed.changes().forEach(this::followFolding);
    }

    /** What hung on a folded case is the other's unit's business now, and its own again when the merge is taken back. */
    private void followFolding(CasesChanged.One change) {
        if (change.has(CaseEvent.Folded.class) || change.has(CaseEvent.Unfolded.class)) {
            CaseId id = change.after().id();
            transactions.seeingAll(() -> {
                int unit = cases.find(cases.goesOn(id)).orElseThrow().place().unitId();
                cases.withFolded(id).forEach(each -> follow(each, unit));
                return id;
            });
        }
    }

    private void follow(CaseId id, int unitId) {
        watches.caseMoved(id.value(), unitId);
        asked.caseMoved(id.value(), unitId);
        alerts.caseMoved(id.value(), unitId);
    }

    private void end(CasesChanged.One change) {
        List<Watch> running =
                transactions.seeingAll(() -> cases.withFolded(change.after().id()).stream()
                        .flatMap(id -> watches.lockRunningOn(id).stream())
                        .toList());
        watchClock.disarm(running.stream().map(Watch::id).toList());
        watchClock.end(running, WatchEnd.CASE_CLOSED, change.at());
    }

    private static boolean isNoDanger(CasesChanged.One change) {
        return change.events().stream()
                .anyMatch(event -> event instanceof CaseEvent.Closed closed && NobodyInDanger.says(closed.outcome()));
    }
}
