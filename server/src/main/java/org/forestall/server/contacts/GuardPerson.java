package org.forestall.server.contacts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.access.UnitScopes;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Recorded;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.PeopleBoard;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 陪守: somebody stays with the person, for hours and over days; several may, one after the other or together, but nobody
 * guards two at once.
 *
 * <p>Refuses with NO_STAFF, CREW_UNIT, NOT_ON_DUTY, ALREADY_GUARDING, GUARD_NOT_FOUND, GUARD_ENDED, and what the state table
 * says.
 */
@Component
class GuardPerson {

    private final ContactDesk desk;
    private final ContactNumbers numbers;
    private final GuardStore guards;
    private final StaffList staff;
    private final PeopleBoard board;
    private final UnitScopes scopes;
    private final AuditTrail audit;
    private final InstantSource clock;

    GuardPerson(
            ContactDesk desk,
            ContactNumbers numbers,
            GuardStore guards,
            StaffList staff,
            PeopleBoard board,
            UnitScopes scopes,
            AuditTrail audit,
            InstantSource clock) {
        this.desk = desk;
        this.numbers = numbers;
        this.guards = guards;
        this.staff = staff;
        this.board = board;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param staffId who stays; whoever asks where nobody is named
     * @return the guard duty's number
     */
    long begin(Actor actor, CaseId id, @Nullable Long staffId) {
        long who = staffId == null ? desk.me(actor).id() : staffId;
        long guardId = numbers.next();
        desk.contact(actor, id, (file, now) -> {
            requireFit(who, file);
            if (!guards.begin(guardId, file, who, now)) {
                throw new Refused(ContactRefusal.ALREADY_GUARDING);
            }
            return List.of(Recorded.of(new CaseRecord.GuardBegun(guardId, who)));
        });
        return guardId;
    }

    GuardStore.Guard end(Actor actor, long guardId) {
        GuardStore.Guard guard = find(actor, guardId);
        boolean over = desk.in(actor, Permission.CASE_WORK, () -> VisitProgress.isOver(desk.find(guard.caseId())));
        if (over) {
            endQuietly(actor, guard);
        } else {
            desk.contact(actor, guard.caseId(), (file, now) -> {
                stop(guardId, now);
                return List.of(Recorded.of(new CaseRecord.GuardEnded(guardId, guard.minutes(now))));
            });
        }
        return find(actor, guardId);
    }

    private GuardStore.Guard find(Actor actor, long guardId) {
        return desk.in(
                actor,
                Permission.CASE_VIEW,
                () -> guards.find(guardId).orElseThrow(() -> new Refused(ContactRefusal.GUARD_NOT_FOUND)));
    }

    /** The case is no longer open: who stayed with the person comes back all the same. */
    private void endQuietly(Actor actor, GuardStore.Guard guard) {
        desk.in(actor, Permission.CASE_WORK, () -> {
            Instant now = clock.instant();
            stop(guard.id(), now);
            audit.record(actor, AuditEntry.of("guard.end", "guard", guard.id(), guard.unitId()), now);
            return guard;
        });
    }

    private void stop(long guardId, Instant now) {
        if (!guards.end(guardId, now)) {
            throw new Refused(ContactRefusal.GUARD_ENDED);
        }
    }

    private void requireFit(long staffId, CaseFile file) {
        StaffMember member = staff.find(staffId).orElseThrow(() -> Refused.field(ContactRefusal.CREW_UNIT, "staffId"));
        if (!scopes.scopeOf(member.unitId(), member.role().wholeDistrict())
                .sees(file.place().unitId())) {
            throw Refused.field(ContactRefusal.CREW_UNIT, "staffId");
        }
        if (!board.holdOnDuty(staffId)) {
            throw new Refused(ContactRefusal.NOT_ON_DUTY, Map.of("names", List.of(member.name())));
        }
    }
}
