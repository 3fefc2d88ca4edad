package org.forestall.server.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Recorded;
import org.forestall.server.clocks.ClockHandler;
import org.forestall.server.clocks.Firing;
import org.forestall.server.jurisdiction.Units;
import org.springframework.stereotype.Component;

/**
 * An offer that nobody answers goes on to the next person, and the case's own clocks run all the while. Where nobody is left
 * it waits in its queue, and the next plan asks whoever is free then.
 */
@Component
class OfferClock implements ClockHandler {

    private final OfferStore store;
    private final OfferDesk desk;
    private final MakeOffers makeOffers;
    private final NextInLine next;
    private final CaseWork work;
    private final Actor system;

    OfferClock(OfferStore store, OfferDesk desk, MakeOffers makeOffers, NextInLine next, CaseWork work, Units units) {
        this.store = store;
        this.desk = desk;
        this.makeOffers = makeOffers;
        this.next = next;
        this.work = work;
        this.system = Actor.system("plan", units.subBureau().id());
    }

    @Override
    public String kind() {
        return OfferDesk.CLOCK;
    }

    @Override
    public boolean isForgettable() {
        return true;
    }

    @Override
    public void lock(List<Long> subjectIds) {
        work.lock(subjectIds.stream().map(CaseId::new).toList());
    }

    @Override
    public void fired(List<Firing> firings, Instant now) {
        List<CaseId> ids =
                firings.stream().map(one -> new CaseId(one.subjectId())).toList();
        for (Offer offer : store.lockOpenOf(ids)) {
            if (!offer.times().expires().isAfter(now)) {
                work.list(List.of(offer.caseId())).forEach(file -> expire(file, offer, now));
            }
        }
    }

    private void expire(CaseFile file, Offer offer, Instant now) {
        desk.end(system, offer, OfferState.EXPIRED, null, now);
        List<Recorded> said = new ArrayList<>();
        said.add(Recorded.of(
                new CaseRecord.OfferAnswered(offer.id(), offer.staffId(), OfferState.EXPIRED.name(), null)));
        if (file.holder().isNobody()) {
            next.after(file, offer.staffId())
                    .flatMap(start -> makeOffers.passOn(file, start, now))
                    .ifPresent(said::add);
        }
        work.tell(system, Map.of(file.id(), said), now);
    }
}
