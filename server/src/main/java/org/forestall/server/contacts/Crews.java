package org.forestall.server.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.forestall.server.access.UnitScopes;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.PeopleBoard;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Who may go: two or more, one of them sworn, all on duty and none on another visit. */
@Component
class Crews {

    private final StaffList staff;
    private final PeopleBoard board;
    private final UnitScopes scopes;
    private final VisitStore visits;
    private final Outbox outbox;

    Crews(StaffList staff, PeopleBoard board, UnitScopes scopes, VisitStore visits, Outbox outbox) {
        this.staff = staff;
        this.board = board;
        this.scopes = scopes;
        this.visits = visits;
        this.outbox = outbox;
    }

    /** The crew of these numbers, by number; refused where they may not go to this case. */
    List<StaffMember> choose(Collection<Long> ids, CaseFile file) {
        TreeSet<Long> crew = new TreeSet<>(ids);
        if (crew.size() < 2) {
            throw Refused.field(ContactRefusal.CREW_OF_TWO, "crew");
        }
        Map<Long, StaffMember> known = staff.of(crew);
        if (known.size() < crew.size() || !known.values().stream().allMatch(one -> answersFor(one, file))) {
            throw Refused.field(ContactRefusal.CREW_UNIT, "crew");
        }
        if (known.values().stream().noneMatch(StaffMember::sworn)) {
            throw Refused.field(ContactRefusal.NOBODY_SWORN, "crew");
        }
        List<StaffMember> members = crew.stream().map(known::get).toList();
        // held until the visit is kept: nobody signs off in between
        refuseAny(
                ContactRefusal.NOT_ON_DUTY,
                members.stream().filter(one -> !board.lock(one.id())).toList());
        return members;
    }

    /** Sends them, and the board of people shows it; refused where one of them is out already. */
    void send(List<StaffMember> members, long visitId, CaseFile file, Instant now) {
        List<StaffMember> elsewhere = new ArrayList<>();
        for (StaffMember member : members) {
            if (!visits.join(visitId, member.id(), file.place().unitId())) {
                elsewhere.add(member);
            }
        }
        refuseAny(ContactRefusal.ALREADY_ON_VISIT, elsewhere);
        board.goOut(members.stream().map(StaffMember::id).toList(), now);
        show(members, now);
    }

    /** They are back. */
    void back(Visit visit, Instant now) {
        List<Long> ids = visit.crewIds();
        board.comeBack(ids, now);
        show(staff.of(ids).values(), now);
    }

    private void show(Collection<StaffMember> members, Instant now) {
        outbox.publish(members.stream()
                .map(one -> new Change("presence", one.id(), one.unitId(), now))
                .toList());
    }

    private boolean answersFor(StaffMember member, CaseFile file) {
        return scopes.scopeOf(member.unitId(), member.role().wholeDistrict())
                .sees(file.place().unitId());
    }

    private static void refuseAny(ContactRefusal refusal, List<StaffMember> those) {
        if (!those.isEmpty()) {
            throw new Refused(
                    refusal,
                    Map.of("names", those.stream().map(StaffMember::name).toList()));
        }
    }
}
