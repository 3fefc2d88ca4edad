package org.forestall.server.plan;

import java.util.List;
import java.util.Optional;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.Stage;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * The plan asks: each free person is offered the case that the plan has for them, as long as nobody has it. The case of a
 * demonstration's story is left to the people who watch.
 */
@Component
class MakeOffers {

    private final CaseWork work;
    private final OfferDesk desk;
    private final PlanKeeper keeper;
    private final Actor system;

    MakeOffers(CaseWork work, OfferDesk desk, PlanKeeper keeper, Units units) {
        this.work = work;
        this.desk = desk;
        this.keeper = keeper;
        this.system = Actor.system("plan", units.subBureau().id());
    }

    /** How many people were asked; a case that has gone on meanwhile is passed over. */
    int make(DistrictPlan plan) {
        return (int) plan.starts()
                .filter(start -> start.open().offer() == null
                        && start.person().offer() == null
                        && start.open().file().holder().isNobody()
                        && start.open().file().story() == null)
                .filter(this::make)
                .count();
    }

    private boolean make(PlannedStart start) {
        try {
            return offer(start).isPresent();
        } catch (Refused goneOn) {
            return false;
        }
    }

    private Optional<Offer> offer(PlannedStart start) {
        CaseId id = start.open().id();
        Offer[] made = new Offer[1];
        work.record(new CaseOrder(system, id, Permission.CASE_VIEW, Move.KEEP_TIME), (file, now) -> {
            if (file.stage() != Stage.OPEN || !file.holder().isNobody()) {
                return List.of();
            }
            made[0] = desk.make(file, new OfferDesk.Draft(system, start, start, null), now)
                    .orElse(null);
            return made[0] == null ? List.of() : List.of(Recorded.of(recordOf(made[0])));
        });
        if (made[0] != null) {
            keeper.started(start.person().member().unitId(), start.overdue());
        }
        return Optional.ofNullable(made[0]);
    }

    /** On to the next, in the caller's transaction, which holds the case's lock. */
    Optional<Recorded> passOn(CaseFile file, PlannedStart next, java.time.Instant now) {
        return desk.make(file, new OfferDesk.Draft(system, next, next, null), now)
                .map(offer -> Recorded.of(recordOf(offer)));
    }

    static CaseRecord.OfferMade recordOf(Offer offer) {
        OverrideReason override = offer.override();
        return new CaseRecord.OfferMade(
                offer.id(), offer.staffId(), offer.action().name(), override == null ? null : override.name());
    }
}
