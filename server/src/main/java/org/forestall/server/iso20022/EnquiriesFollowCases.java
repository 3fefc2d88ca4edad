package org.forestall.server.iso20022;

import org.forestall.server.cases.CaseMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Enquiries go where their case goes. */
@Component
class EnquiriesFollowCases {

    private final EnquiryStore store;

    EnquiriesFollowCases(EnquiryStore store) {
        this.store = store;
    }

    @EventListener
    void moved(CaseMoved moved) {
        store.caseMoved(moved.caseId().value(), moved.unitId());
    }
}
