package org.forestall.server.contacts;

import java.time.Instant;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Recorded;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends a crew to the person. From now on the crew says from time to time that it is well.
 *
 * <p>Refuses with CREW_OF_TWO, NOBODY_SWORN, NOT_ON_DUTY, ALREADY_ON_VISIT, CREW_UNIT, VISIT_RUNNING, and what the state table
 * says.
 */
@Component
class StartVisit {

    private final ContactDesk desk;
    private final ContactNumbers numbers;
    private final AttemptStore attempts;
    private final VisitStore visits;
    private final Crews crews;
    private final CrewSafety safety;

    StartVisit(
            ContactDesk desk,
            ContactNumbers numbers,
            AttemptStore attempts,
            VisitStore visits,
            Crews crews,
            CrewSafety safety) {
        this.desk = desk;
        this.numbers = numbers;
        this.attempts = attempts;
        this.visits = visits;
        this.crews = crews;
        this.safety = safety;
    }

    /**
     * @return the visit's number
     */
    long start(Actor actor, CaseId id, List<Long> crew, @Nullable String note) {
        String kept = ContactDesk.text(note, "note");
        long visitId = numbers.next();
        desk.contact(actor, id, (file, now) -> {
            if (visits.runningOf(id).isPresent()) {
                throw new Refused(ContactRefusal.VISIT_RUNNING);
            }
            List<StaffMember> members = crews.choose(crew, file);
            keep(actor, file, visitId, kept, now);
            crews.send(members, visitId, file, now);
            List<Long> ids = members.stream().map(StaffMember::id).toList();
            return List.of(new Recorded(new CaseRecord.VisitStarted(visitId, ids), kept));
        });
        return visitId;
    }

    private void keep(Actor actor, CaseFile file, long visitId, @Nullable String note, Instant now) {
        attempts.add(
                file,
                new Attempt(
                        visitId,
                        AttemptKind.VISIT,
                        null,
                        actor.name(),
                        now,
                        null,
                        null,
                        null,
                        null,
                        AttemptDetails.ofVisit(null, note)),
                actor);
        visits.add(visitId, file, now, safety.watch(visitId, file.place().unitId(), now));
    }
}
