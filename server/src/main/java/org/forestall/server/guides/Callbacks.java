package org.forestall.server.guides;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.jurisdiction.Unit;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers that a person can look up and ring back, by unit. */
@Component
class Callbacks {

    private final JdbcClient jdbc;
    private final Units units;

    Callbacks(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** The unit's own number, or that of the nearest unit above it that has one. */
    @Nullable
    String of(int unitId) {
        Map<Integer, String> all = all();
        List<Unit> line = new ArrayList<>(List.of(units.get(unitId)));
        line.addAll(units.ancestors(unitId));
        for (Unit unit : line) {
            String callback = all.get(unit.id());
            if (callback != null) {
                return callback;
            }
        }
        return null;
    }

    Map<Integer, String> all() {
        Map<Integer, String> all = new HashMap<>();
        jdbc.sql("select unit_id, callback from guide_callback").query(row -> {
            all.put(row.getInt("unit_id"), row.getString("callback"));
        });
        return all;
    }

    void set(int unitId, @Nullable String callback, long by, Instant at) {
        Transactions.assertActive();
        if (callback == null) {
            jdbc.sql("delete from guide_callback where unit_id = ?")
                    .param(unitId)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into guide_callback (unit_id, callback, set_by, set_at) values (?, ?, ?, ?)
                        on conflict (unit_id) do update set callback = excluded.callback, set_by = excluded.set_by,
                            set_at = excluded.set_at""").params(unitId, callback, by, at.atOffset(ZoneOffset.UTC)).update();
    }
}
