package org.forestall.server.contacts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.Stage;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * A crew on its way: it arrives, and it says that it is well.
 *
 * <p>Refuses with VISIT_NOT_FOUND, VISIT_ENDED, NOT_OF_CREW.
 */
@Component
class VisitProgress {

    private final ContactDesk desk;
    private final VisitStore visits;
    private final CrewSafety safety;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final InstantSource clock;

    VisitProgress(
            ContactDesk desk,
            VisitStore visits,
            CrewSafety safety,
            AuditTrail audit,
            Outbox outbox,
            InstantSource clock) {
        this.desk = desk;
        this.visits = visits;
        this.safety = safety;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** They are there; said twice it counts once. Arriving is a sign of life, too. */
    Visit arrive(Actor actor, long visitId) {
        CaseId caseId = caseOf(actor, visitId);
        if (desk.in(actor, Permission.CASE_WORK, () -> isOver(desk.find(caseId)))) {
            return checkIn(actor, visitId);
        }
        desk.contact(actor, caseId, (file, now) -> {
            Visit visit = running(visitId);
            Instant next = safety.watch(visitId, visit.unitId(), now);
            safety.calm(visitId, now);
            visits.checkedIn(visitId, next);
            if (visit.times().arrivedAt() != null) {
                return List.of();
            }
            visits.arrived(visitId, now);
            return List.of(Recorded.of(new CaseRecord.VisitArrived(visitId)));
        });
        return find(actor, visitId);
    }

    /** One of the crew says that it is well. */
    Visit checkIn(Actor actor, long visitId) {
        long me = desk.me(actor).id();
        return desk.in(actor, Permission.CASE_WORK, () -> {
            Visit visit = running(visitId);
            if (!visit.isCrew(me)) {
                throw new Refused(ContactRefusal.NOT_OF_CREW);
            }
            Instant now = clock.instant();
            safety.calm(visitId, now);
            visits.checkedIn(visitId, safety.watch(visitId, visit.unitId(), now));
            audit.record(actor, AuditEntry.of("visit.check-in", "visit", visitId, visit.unitId()), now);
            outbox.publish(new Change("visit", visitId, visit.unitId(), now));
            return visits.find(visitId).orElseThrow();
        });
    }

    Visit find(Actor actor, long visitId) {
        return desk.in(
                actor,
                Permission.CASE_VIEW,
                () -> visits.find(visitId).orElseThrow(() -> new Refused(ContactRefusal.VISIT_NOT_FOUND)));
    }

    List<Visit> running(Actor actor) {
        return desk.in(actor, Permission.CASE_VIEW, visits::running);
    }

    CaseId caseOf(Actor actor, long visitId) {
        return find(actor, visitId).caseId();
    }

    /** The visit, locked; refused where it has ended. */
    Visit running(long visitId) {
        Visit visit = visits.lock(visitId).orElseThrow(() -> new Refused(ContactRefusal.VISIT_NOT_FOUND));
        if (!visit.isRunning()) {
            throw new Refused(ContactRefusal.VISIT_ENDED);
        }
        return visit;
    }

    /** A case that was folded into another, or given away, while the crew was out: the crew comes back all the same. */
    static boolean isOver(CaseFile file) {
        return file.isFolded() || file.stage() == Stage.CLOSED;
    }
}
