package org.forestall.server.guides;

import java.time.InstantSource;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets the number that a person can look up to ring a unit back.
 *
 * <p>Refuses with CALLBACK_INVALID, UNIT_UNKNOWN.
 */
@Component
class SetCallback {

    private final Callbacks callbacks;
    private final Units units;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    SetCallback(Callbacks callbacks, Units units, Transactions transactions, AuditTrail audit, InstantSource clock) {
        this.callbacks = callbacks;
        this.units = units;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param callback null or blank takes the unit's own number away; that of the unit above holds then */
    void set(Actor actor, int unitId, @Nullable String callback) {
        actor.require(Permission.GUIDE_EDIT);
        String number = callback == null || callback.isBlank() ? null : callback.strip();
        if (number != null && !number.matches("\\+?[0-9][0-9 -]{1,28}[0-9]")) {
            throw Refused.field(GuideRefusal.CALLBACK_INVALID, "callback");
        }
        boolean known = units.find(unitId)
                .filter(unit -> unit.kind() != UnitKind.EXTERNAL)
                .isPresent();
        if (!known) {
            throw Refused.field(GuideRefusal.UNIT_UNKNOWN, "unit");
        }
        transactions.in(actor.scope(), () -> {
            callbacks.set(unitId, number, actor.id(), clock.instant());
            audit.record(
                    actor,
                    new AuditEntry("guide.callback", "unit", unitId, unitId, Map.of("set", number != null)),
                    clock.instant());
            return unitId;
        });
    }
}
