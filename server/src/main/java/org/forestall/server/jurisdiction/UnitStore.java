package org.forestall.server.jurisdiction;

import java.util.ArrayList;
import java.util.List;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the tree of units in the database, so that no row can name a unit that does not exist. */
@Component
class UnitStore {

    private final JdbcTemplate jdbc;
    private final Transactions transactions;

    UnitStore(JdbcTemplate jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Writes units that are new or have changed; a unit that rows name is never deleted. */
    void keep(Units units) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Unit unit : parentsFirst(units)) {
            LonLat place = unit.place();
            rows.add(new @Nullable Object[] {
                unit.id(),
                unit.code(),
                unit.kind().name(),
                unit.name(),
                unit.nameEn(),
                unit.parentId(),
                unit.street(),
                place == null ? null : place.lon(),
                place == null ? null : place.lat(),
                unit.madeUp()
            });
        }
        transactions.in(RowScope.all(), () -> jdbc.batchUpdate("""
                        insert into unit (id, code, kind, name, name_en, parent_id, street, lon, lat, made_up)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set code = excluded.code, kind = excluded.kind, name = excluded.name,
                            name_en = excluded.name_en, parent_id = excluded.parent_id, street = excluded.street,
                            lon = excluded.lon, lat = excluded.lat, made_up = excluded.made_up
                        where (unit.*) is distinct from (excluded.*)""", rows));
    }

    private static List<Unit> parentsFirst(Units units) {
        List<Unit> ordered = new ArrayList<>();
        units.roots().forEach(root -> ordered.addAll(units.descendants(root.id())));
        return ordered;
    }
}
