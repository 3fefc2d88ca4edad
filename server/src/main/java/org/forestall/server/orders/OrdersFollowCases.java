package org.forestall.server.orders;

import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseMoved;
import org.forestall.server.cases.Cases;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.platform.Transactions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Orders go where their case goes; they outlive its closing, since what a bank holds must end or be renewed by somebody. */
@Component
class OrdersFollowCases {

    private final OrderStore store;
    private final Cases cases;
    private final Transactions transactions;

    OrdersFollowCases(OrderStore store, Cases cases, Transactions transactions) {
        this.store = store;
        this.cases = cases;
        this.transactions = transactions;
    }

    @EventListener
    void moved(CaseMoved moved) {
        cases.withFolded(moved.caseId()).forEach(id -> store.caseMoved(id.value(), moved.unitId()));
    }

    /** What hung on a folded case is the other's unit's business now, and its own again when the merge is taken back. */
    @EventListener
    void changed(CasesChanged changed) {
        changed.changes().stream()
                .filter(one -> one.has(CaseEvent.Folded.class) || one.has(CaseEvent.Unfolded.class))
                .map(one -> one.after().id())
                .forEach(this::follow);
    }

    private void follow(CaseId id) {
        transactions.seeingAll(() -> {
            int unit = cases.find(cases.goesOn(id)).orElseThrow().place().unitId();
            cases.withFolded(id).forEach(each -> store.caseMoved(each.value(), unit));
            return id;
        });
    }
}
