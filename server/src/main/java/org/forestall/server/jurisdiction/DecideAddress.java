package org.forestall.server.jurisdiction;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A person decides which unit answers for an address; the case goes there, and the next one with the same address too.
 *
 * <p>Refuses with ADDRESS_NOT_FOUND, ADDRESS_DECIDED, UNIT_UNKNOWN.
 */
@Component
class DecideAddress {

    private final Transactions transactions;
    private final UnresolvedAddresses queue;
    private final Units units;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    DecideAddress(
            Transactions transactions,
            UnresolvedAddresses queue,
            Units units,
            JdbcClient jdbc,
            AuditTrail audit,
            Outbox outbox,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.transactions = transactions;
        this.queue = queue;
        this.units = units;
        this.jdbc = jdbc;
        this.audit = audit;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** The target: a station, or a community and its station, or a unit outside. */
    private record Target(int unitId, @Nullable Integer communityId) {}

    void decide(Actor actor, long id, int unitId, boolean remember) {
        actor.require(Permission.ADDRESS_DECIDE);
        Target target = target(unitId);
        transactions.in(RowScope.all(), () -> {
            UnresolvedAddresses.Locked entry =
                    queue.lock(id).orElseThrow(() -> new Refused(JurisdictionRefusal.ADDRESS_NOT_FOUND));
            if (!entry.open()) {
                throw new Refused(JurisdictionRefusal.ADDRESS_DECIDED);
            }
            Instant now = clock.instant();
            queue.decided(id, target.unitId(), actor.id(), now);
            if (remember) {
                remember(entry.key(), target, actor, now);
            }
            audit.record(actor, AuditEntry.of("address.decide", "case", entry.caseId(), target.unitId()), now);
            outbox.publish(new Change("address", id, 0, now));
            events.publishEvent(new AddressDecided(entry.caseId(), target.unitId(), target.communityId(), actor));
            return id;
        });
    }

    private Target target(int unitId) {
        Unit unit = units.find(unitId).orElseThrow(() -> Refused.field(JurisdictionRefusal.UNIT_UNKNOWN, "unit"));
        return switch (unit.kind()) {
            case STATION, EXTERNAL -> new Target(unitId, null);
            case COMMUNITY -> new Target(units.stationOfCommunity(unitId).id(), unitId);
            case CITY, SUB_BUREAU, SQUAD -> throw Refused.field(JurisdictionRefusal.UNIT_UNKNOWN, "unit");
        };
    }

    private void remember(UUID key, Target target, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into address_decision (address_key, unit_id, community_id, decided_by, decided_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (address_key) do update set unit_id = excluded.unit_id,
                            community_id = excluded.community_id, decided_by = excluded.decided_by,
                            decided_at = excluded.decided_at""")
                .param(key)
                .param(target.unitId())
                .param(target.communityId())
                .param(actor.id())
                .param(Timestamp.from(now))
                .update();
    }
}
