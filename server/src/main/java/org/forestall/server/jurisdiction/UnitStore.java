package org.forestall.server.jurisdiction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tree of units in the database; an empty one is filled with the district that comes along. */
@Component
class UnitStore {

    private final JdbcTemplate jdbc;
    private final Transactions transactions;

    UnitStore(JdbcTemplate jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    Units load() {
        return transactions.in(RowScope.all(), () -> {
            List<Unit> units = read();
            if (units.isEmpty()) {
                fill();
                units = read();
            }
            return new Units(units);
        });
    }

    private List<Unit> read() {
        return jdbc.query(
                "select id, code, kind, name, name_en, parent_id, street, lon, lat, made_up from unit order by id",
                UnitStore::map);
    }

    private void fill() {
        jdbc.batchUpdate(
                """
                insert into unit (id, code, kind, name, name_en, parent_id, street, lon, lat, made_up)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                DistrictFiles.units().stream()
                        .map(unit -> new Object[] {
                            unit.id(),
                            unit.code(),
                            unit.kind().name(),
                            unit.name(),
                            unit.nameEn(),
                            unit.parentId(),
                            unit.street(),
                            unit.place() == null ? null : unit.place().lon(),
                            unit.place() == null ? null : unit.place().lat(),
                            unit.madeUp()
                        })
                        .toList());
    }

    private static Unit map(ResultSet row, int index) throws SQLException {
        int parent = row.getInt("parent_id");
        Integer parentId = row.wasNull() ? null : parent;
        double lon = row.getDouble("lon");
        Unit.Point place = row.wasNull() ? null : new Unit.Point(lon, row.getDouble("lat"));
        return new Unit(
                row.getInt("id"),
                row.getString("code"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("name_en"),
                parentId,
                row.getString("street"),
                place,
                row.getBoolean("made_up"));
    }
}
