package org.forestall.server.shifts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way every command of this package goes: who asks, one transaction, its audit record and what screens hear. */
@Component
class ShiftDesk {

    private final StaffList staff;
    private final Units units;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final InstantSource clock;

    ShiftDesk(
            StaffList staff,
            Units units,
            Transactions transactions,
            AuditTrail audit,
            Outbox outbox,
            InstantSource clock) {
        this.staff = staff;
        this.units = units;
        this.transactions = transactions;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What was done, for the record and for the screens. */
    record Done(String action, String topic, long id, int unitId, Map<String, Object> detail) {

        static Done of(String action, String topic, long id, int unitId) {
            return new Done(action, topic, id, unitId, Map.of());
        }
    }

    /** A time as the database keeps it, for what is hashed before it is written. */
    Instant kept(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    Instant now() {
        return clock.instant();
    }

    /** The staff member who asks, who may be on duty; refuses with NO_STAFF. */
    StaffMember me(Actor actor) {
        actor.require(Permission.DUTY);
        return staff.findBy(actor).orElseThrow(() -> new Refused(DutyRefusal.NO_STAFF));
    }

    @Nullable
    StaffMember meOrNull(Actor actor) {
        return staff.findBy(actor).orElse(null);
    }

    /** Refuses unless the actor leads this unit: has the permission, and belongs to the unit or one above it. */
    void requireLead(Actor actor, Permission permission, int unitId) {
        actor.require(permission);
        boolean known = units.find(unitId).isPresent();
        if (!known || !(actor.kind() == Actor.Kind.SYSTEM || units.covers(actor.unitId(), unitId))) {
            throw new Refused(AccessRefusal.NOT_ALLOWED, Map.of("permission", permission.name()));
        }
    }

    <T extends @Nullable Object> T write(Actor actor, Function<Instant, T> work) {
        return transactions.in(actor.scope(), () -> work.apply(clock.instant()));
    }

    /** Like {@link #write}, seeing every unit's rows: for what must miss nothing. */
    <T extends @Nullable Object> T writeAll(Function<Instant, T> work) {
        return transactions.in(RowScope.all(), () -> work.apply(clock.instant()));
    }

    void record(Actor actor, Done done, Instant now) {
        AuditEntry entry = new AuditEntry(done.action(), done.topic(), done.id(), done.unitId(), done.detail());
        audit.record(actor, entry, now);
        outbox.publish(new Change(done.topic(), done.id(), done.unitId(), now));
    }
}
