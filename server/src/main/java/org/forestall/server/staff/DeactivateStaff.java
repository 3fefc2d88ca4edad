package org.forestall.server.staff;

import java.time.Instant;
import java.time.InstantSource;
import org.forestall.server.access.Accounts;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/**
 * Somebody leaves: off duty, every session ended, the account closed. Their name stays on what they did.
 *
 * <p>Refuses with NOT_FOUND, LEFT, NOT_ONESELF, HOLDS_CASES.
 */
@Component
class DeactivateStaff {

    private final StaffProfiles profiles;
    private final PeopleBoard board;
    private final StaffLoads loads;
    private final Accounts accounts;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final InstantSource clock;

    DeactivateStaff(
            StaffProfiles profiles,
            PeopleBoard board,
            StaffLoads loads,
            Accounts accounts,
            Transactions transactions,
            AuditTrail audit,
            Outbox outbox,
            InstantSource clock) {
        this.profiles = profiles;
        this.board = board;
        this.loads = loads;
        this.accounts = accounts;
        this.transactions = transactions;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    void deactivate(Actor actor, long id) {
        actor.require(Permission.STAFF_MANAGE);
        transactions.in(RowScope.all(), () -> {
            Instant now = clock.instant();
            StaffProfile leaver = profiles.lock(id).orElseThrow(() -> new Refused(PersonnelRefusal.NOT_FOUND));
            StaffMember member = leaver.member();
            refuse(actor, leaver);
            board.setDuty(member, false, now);
            profiles.leave(id, now);
            accounts.disable(leaver.accountId());
            audit.record(actor, AuditEntry.of("staff.deactivate", "staff", id, member.unitId()), now);
            outbox.publish(new Change("presence", id, member.unitId(), now));
            return id;
        });
    }

    private void refuse(Actor actor, StaffProfile leaver) {
        if (leaver.hasLeft()) {
            throw new Refused(PersonnelRefusal.LEFT);
        }
        if (actor.kind() == Actor.Kind.PERSON && actor.id() == leaver.accountId()) {
            throw new Refused(PersonnelRefusal.NOT_ONESELF);
        }
        StaffMember member = leaver.member();
        if (loads.openCases(Actor.system("staff", member.unitId())).getOrDefault(member.id(), 0) > 0) {
            throw new Refused(PersonnelRefusal.HOLDS_CASES);
        }
    }
}
