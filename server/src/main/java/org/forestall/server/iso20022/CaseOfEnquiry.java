package org.forestall.server.iso20022;

import java.util.List;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.Cases;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/** Whose business an enquiry is now: its case, or the one that was folded into meanwhile. */
@Component
class CaseOfEnquiry {

    private final Cases cases;
    private final Transactions transactions;

    CaseOfEnquiry(Cases cases, Transactions transactions) {
        this.cases = cases;
        this.transactions = transactions;
    }

    CaseId goesOn(CaseId id) {
        return transactions.seeingAll(() -> cases.goesOn(id));
    }

    /** The case that goes on and every one that was folded into it. */
    List<CaseId> together(CaseId id) {
        return transactions.seeingAll(() -> cases.withFolded(cases.goesOn(id)));
    }

    /** The unit that has it now. */
    int unit(CaseId id) {
        return transactions.seeingAll(
                () -> cases.find(cases.goesOn(id)).orElseThrow().place().unitId());
    }
}
