package org.forestall.server.dispatch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Cases;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.Stage;
import org.forestall.server.cases.Track;
import org.forestall.server.notices.NoticeAcknowledged;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever was stood down says that he knows: on the case, or by acknowledging the notice.
 *
 * <p>Refuses with NOT_STOOD_DOWN and NO_STAFF.
 */
@Component
class AcknowledgeStandDown {

    private final CaseWork work;
    private final Cases cases;
    private final DutyStore duties;
    private final StandDownClocks clocks;
    private final TellCrews tell;
    private final StaffList staff;
    private final Transactions transactions;
    private final InstantSource clock;

    AcknowledgeStandDown(
            CaseWork work,
            Cases cases,
            DutyStore duties,
            StandDownClocks clocks,
            TellCrews tell,
            StaffList staff,
            Transactions transactions,
            InstantSource clock) {
        this.work = work;
        this.cases = cases;
        this.duties = duties;
        this.clocks = clocks;
        this.tell = tell;
        this.staff = staff;
        this.transactions = transactions;
        this.clock = clock;
    }

    void acknowledge(Actor actor, CaseId id, Track track) {
        StaffMember me = staff.findBy(actor).orElseThrow(() -> new Refused(DispatchRefusal.NO_STAFF));
        actor.require(Permission.CASE_WORK);
        transactions.in(actor.scope(), () -> {
            if (!acknowledge(actor, id, track, me.id())) {
                throw new Refused(DispatchRefusal.NOT_STOOD_DOWN);
            }
            return id;
        });
    }

    @EventListener
    void noticed(NoticeAcknowledged noticed) {
        if (noticed.kind() != NoticeKind.STAND_DOWN) {
            return;
        }
        CaseId id = new CaseId(noticed.subject().id());
        transactions.in(RowScope.all(), () -> {
            for (Track track : Track.values()) {
                acknowledge(Actor.system("notices", 0), id, track, noticed.staffId());
            }
            return id;
        });
    }

    private boolean acknowledge(Actor actor, CaseId id, Track track, long staffId) {
        CaseFile file = cases.find(id).orElse(null);
        if (file == null || !isMine(duties.lock(id, track).orElse(null), staffId)) {
            return false;
        }
        if (file.stage() == Stage.CLOSED || file.isFolded()) {
            keep(file, track, clock.instant());
            return true;
        }
        work.record(new CaseOrder(actor, id, Permission.CASE_WORK, Move.KEEP_TIME), (now, at) -> {
            keep(file, track, at);
            return List.of(Recorded.of(new CaseRecord.StandDownAcknowledged(track, staffId)));
        });
        return true;
    }

    private void keep(CaseFile file, Track track, Instant at) {
        duties.acknowledge(file.id(), track, at);
        clocks.heard(file.id(), track);
        tell.standDownHeard(
                file,
                duties.of(List.of(file.id())).stream()
                        .filter(duty -> duty.state() == DutyState.STOOD_DOWN)
                        .toList(),
                at);
    }

    private static boolean isMine(@org.jspecify.annotations.Nullable TrackDuty duty, long staffId) {
        Long taker = duty == null ? null : duty.staffId();
        return duty != null && duty.state() == DutyState.STOOD_DOWN && taker != null && taker == staffId;
    }
}
