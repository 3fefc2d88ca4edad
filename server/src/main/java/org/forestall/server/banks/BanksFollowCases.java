package org.forestall.server.banks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseMoved;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.cases.CloseOutcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Watches and alerts go where their case goes. A watch outlives the closing of its case, unless nobody was in danger after
 * all: then the banks stop looking out at once.
 */
@Component
class BanksFollowCases {

    private static final Set<CloseOutcome> NOBODY_IN_DANGER =
            EnumSet.of(CloseOutcome.FALSE_ALARM, CloseOutcome.MISMATCH, CloseOutcome.DUPLICATE);

    private final WatchStore watches;
    private final AlertStore alerts;
    private final WatchClock watchClock;

    BanksFollowCases(WatchStore watches, AlertStore alerts, WatchClock watchClock) {
        this.watches = watches;
        this.alerts = alerts;
        this.watchClock = watchClock;
    }

    @EventListener
    void moved(CaseMoved moved) {
        watches.caseMoved(moved.caseId().value(), moved.unitId());
        alerts.caseMoved(moved.caseId().value(), moved.unitId());
    }

    @EventListener
    void changed(CasesChanged changed) {
        changed.changes().stream().filter(BanksFollowCases::isNoDanger).forEach(this::end);
    }

    private void end(CasesChanged.One change) {
        List<Watch> running = new ArrayList<>();
        watches.lockRunning(change.after().id()).ifPresent(running::add);
        watchClock.disarm(running.stream().map(Watch::id).toList());
        watchClock.end(running, WatchEnd.CASE_CLOSED, change.at());
    }

    private static boolean isNoDanger(CasesChanged.One change) {
        return change.events().stream()
                .anyMatch(event ->
                        event instanceof CaseEvent.Closed closed && NOBODY_IN_DANGER.contains(closed.outcome()));
    }
}
