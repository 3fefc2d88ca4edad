package org.forestall.server.orders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Cases;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.RestingFiles;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/** Whose business an order is now: its case, or the one that was folded into meanwhile. */
@Component
class CaseOfOrder {

    private final Cases cases;
    private final CaseWork work;
    private final RestingFiles files;
    private final Transactions transactions;

    CaseOfOrder(Cases cases, CaseWork work, RestingFiles files, Transactions transactions) {
        this.cases = cases;
        this.work = work;
        this.files = files;
        this.transactions = transactions;
    }

    CaseId goesOn(CaseId id) {
        return transactions.seeingAll(() -> cases.goesOn(id));
    }

    /** The case that goes on and every one that was folded into it: what they asked counts together. */
    List<CaseId> together(CaseId id) {
        return transactions.seeingAll(() -> cases.withFolded(cases.goesOn(id)));
    }

    /** The cases before their orders, as every command does: or both wait for each other. */
    void lock(List<CaseId> ids) {
        transactions.seeingAll(() -> {
            work.lock(ids.stream()
                    .flatMap(id -> Stream.of(id, cases.goesOn(id)))
                    .distinct()
                    .toList());
            return ids;
        });
    }

    /** Writes it into the case's record, whoever's case it is; an order outlives the closing of its case. */
    void tell(Actor actor, CaseId id, List<Recorded> said, Instant now) {
        transactions.seeingAll(() -> files.lookBack(actor, Map.of(cases.goesOn(id), said), now));
    }
}
