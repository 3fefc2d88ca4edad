package org.forestall.server.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.Track;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Takes one track of an operation. Two at once: one gets it, the other learns who and when.
 *
 * <p>Refuses with NO_OPERATION, TRACK_TAKEN, TRACK_OVER, NO_STAFF, and what the state table says.
 */
@Component
class TakeTrack {

    private final CaseWork work;
    private final DutyStore duties;
    private final StaffList staff;

    TakeTrack(CaseWork work, DutyStore duties, StaffList staff) {
        this.work = work;
        this.duties = duties;
        this.staff = staff;
    }

    void take(Actor actor, CaseId id, Track track) {
        StaffMember me = staff.findBy(actor).orElseThrow(() -> new Refused(DispatchRefusal.NO_STAFF));
        work.record(new CaseOrder(actor, id, Permission.CASE_WORK, Move.RECORD_CONTACT), (file, now) -> {
            TrackDuty duty = duties.lock(id, track).orElseThrow(() -> new Refused(DispatchRefusal.NO_OPERATION));
            refuseIfNotWaiting(duty, me);
            if (duty.state() == DutyState.TAKEN) {
                return List.of();
            }
            duties.take(id, track, me.id(), now);
            return List.of(Recorded.of(new CaseRecord.TrackTaken(track, me.id())));
        });
    }

    private void refuseIfNotWaiting(TrackDuty duty, StaffMember me) {
        Long taker = duty.staffId();
        if (duty.state() == DutyState.TAKEN && taker != null && taker != me.id()) {
            String name = staff.find(taker).map(StaffMember::name).orElse("?");
            Instant at = duty.takenAt();
            throw new Refused(DispatchRefusal.TRACK_TAKEN, Map.of("by", name, "at", String.valueOf(at)));
        }
        if (!duty.isRunning()) {
            throw new Refused(DispatchRefusal.TRACK_OVER);
        }
    }
}
