package org.forestall.server.plan;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.cases.Recorded;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Transactions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An offer is over when the case goes elsewhere without it: taken, given to somebody, moved, closed. */
@Component
class WithdrawOffers {

    private static final Set<Class<? extends CaseEvent>> ELSEWHERE = Set.of(
            CaseEvent.Claimed.class,
            CaseEvent.Assigned.class,
            CaseEvent.HandedOver.class,
            CaseEvent.PulledUp.class,
            CaseEvent.Moved.class,
            CaseEvent.TransferOffered.class,
            CaseEvent.WatchBegun.class,
            CaseEvent.Folded.class,
            CaseEvent.Closed.class);

    private final OfferStore store;
    private final OfferDesk desk;
    private final CaseWork work;
    private final Transactions transactions;
    private final Actor system;

    WithdrawOffers(OfferStore store, OfferDesk desk, CaseWork work, Transactions transactions, Units units) {
        this.store = store;
        this.desk = desk;
        this.work = work;
        this.transactions = transactions;
        this.system = Actor.system("plan", units.subBureau().id());
    }

    @EventListener
    void changed(CasesChanged changed) {
        Map<CaseId, CaseFile> gone = new LinkedHashMap<>();
        changed.changes().stream()
                .filter(one -> one.events().stream().anyMatch(event -> ELSEWHERE.contains(event.getClass())))
                .forEach(one -> gone.put(one.after().id(), one.after()));
        if (!gone.isEmpty()) {
            Instant now = changed.changes().getFirst().at();
            transactions.seeingAll(() -> {
                withdraw(gone, now);
                return true;
            });
        }
    }

    private void withdraw(Map<CaseId, CaseFile> gone, Instant now) {
        Map<CaseId, List<Recorded>> said = new LinkedHashMap<>();
        for (Offer offer : store.lockOpenOf(gone.keySet())) {
            desk.end(system, offer, OfferState.WITHDRAWN, null, now);
            said.put(
                    offer.caseId(),
                    List.of(Recorded.of(new CaseRecord.OfferAnswered(
                            offer.id(), offer.staffId(), OfferState.WITHDRAWN.name(), null))));
        }
        if (!said.isEmpty()) {
            work.tell(system, said, now);
        }
    }
}
