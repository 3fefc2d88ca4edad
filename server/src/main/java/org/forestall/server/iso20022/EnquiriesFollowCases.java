package org.forestall.server.iso20022;

import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseMoved;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.platform.Transactions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Enquiries go where their case goes, also when it is folded into another, and back when that is undone. */
@Component
class EnquiriesFollowCases {

    private final EnquiryStore store;
    private final CaseOfEnquiry caseOfEnquiry;
    private final Transactions transactions;

    EnquiriesFollowCases(EnquiryStore store, CaseOfEnquiry caseOfEnquiry, Transactions transactions) {
        this.store = store;
        this.caseOfEnquiry = caseOfEnquiry;
        this.transactions = transactions;
    }

    @EventListener
    void moved(CaseMoved moved) {
        follow(moved.caseId(), moved.unitId());
    }

    @EventListener
    void changed(CasesChanged changed) {
        changed.changes().stream()
                .filter(one -> one.has(CaseEvent.Folded.class) || one.has(CaseEvent.Unfolded.class))
                .map(one -> one.after().id())
                .forEach(id -> follow(id, caseOfEnquiry.unit(id)));
    }

    private void follow(CaseId id, int unit) {
        transactions.seeingAll(() -> {
            caseOfEnquiry.together(id).forEach(each -> store.caseMoved(each.value(), unit));
            return id;
        });
    }
}
