package org.forestall.server.orders;

import org.forestall.server.cases.CaseMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Orders go where their case goes; they outlive its closing, since what a bank holds must end or be renewed by somebody. */
@Component
class OrdersFollowCases {

    private final OrderStore store;

    OrdersFollowCases(OrderStore store) {
        this.store = store;
    }

    @EventListener
    void moved(CaseMoved moved) {
        store.caseMoved(moved.caseId().value(), moved.unitId());
    }
}
