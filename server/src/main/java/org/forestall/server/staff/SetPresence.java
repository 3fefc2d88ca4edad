package org.forestall.server.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/**
 * Somebody on duty says what they are doing.
 *
 * <p>Refuses with NO_STAFF, OFF_DUTY, OFF_BY_SIGNING.
 */
@Component
class SetPresence {

    private final StaffList staff;
    private final PeopleBoard board;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final InstantSource clock;

    SetPresence(
            StaffList staff,
            PeopleBoard board,
            Transactions transactions,
            AuditTrail audit,
            Outbox outbox,
            InstantSource clock) {
        this.staff = staff;
        this.board = board;
        this.transactions = transactions;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    PersonPresent set(Actor actor, Presence presence) {
        actor.require(Permission.DUTY);
        if (presence == Presence.OFF) {
            throw new Refused(PersonnelRefusal.OFF_BY_SIGNING);
        }
        StaffMember me = staff.findBy(actor).orElseThrow(() -> new Refused(PersonnelRefusal.NO_STAFF));
        return transactions.in(actor.scope(), () -> {
            if (!board.holdOnDuty(me.id())) {
                throw new Refused(PersonnelRefusal.OFF_DUTY);
            }
            Instant now = clock.instant();
            board.say(me.id(), presence, now);
            AuditEntry entry = new AuditEntry(
                    "staff.presence", "staff", me.id(), me.unitId(), Map.of("presence", presence.name()));
            audit.record(actor, entry, now);
            outbox.publish(new Change("presence", me.id(), me.unitId(), now));
            return new PersonPresent(me, presence, now, now);
        });
    }
}
