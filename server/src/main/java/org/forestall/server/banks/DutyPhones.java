package org.forestall.server.banks;

import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The telephones of the posts' desks, which the counters ring: public numbers, nobody's own.
 *
 * <p>Refuses with PHONE_INVALID, WRONG_UNIT.
 */
@Component
class DutyPhones {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{2,24}");

    private final JdbcClient jdbc;
    private final Units units;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    DutyPhones(JdbcClient jdbc, Units units, Transactions transactions, AuditTrail audit, InstantSource clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** By unit. */
    Map<Integer, String> all() {
        return jdbc
                .sql("select unit_id, phone from duty_phone")
                .query((row, i) -> Map.entry(row.getInt(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void set(Actor actor, int unitId, @Nullable String phone) {
        actor.require(Permission.BANK_MANAGE);
        if (phone == null || !PHONE.matcher(phone.strip()).matches()) {
            throw Refused.field(BankRefusal.PHONE_INVALID, "phone");
        }
        transactions.in(RowScope.all(), () -> {
            int unit = units.find(unitId)
                    .orElseThrow(() -> Refused.field(BankRefusal.WRONG_UNIT, "unit"))
                    .id();
            audit.record(actor, AuditEntry.of("bank.duty-phone", "unit", unit, unit), clock.instant());
            return jdbc.sql("""
                            insert into duty_phone (unit_id, phone) values (?, ?)
                            on conflict (unit_id) do update set phone = excluded.phone""").params(unit, phone.strip()).update();
        });
    }
}
