package org.forestall.server.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sectors of searches. Who takes one compares and sets in one statement: two can never hold it. */
@Component
class SectorStore {

    private static final String SELECT =
            "select c.*, s.name as owner_name from search_sector c left join staff s on s.id = c.owner_id ";

    private final JdbcClient jdbc;
    private final ContactSeal seal;

    SectorStore(JdbcClient jdbc, ContactSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void add(long id, long planId, CaseFile file, SectorKind kind, @Nullable String label) {
        Transactions.assertActive();
        jdbc.sql("""
                        insert into search_sector (id, plan_id, case_id, unit_id, kind, label)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(planId)
                .param(file.id().value())
                .param(file.place().unitId())
                .param(kind.name())
                .param(label == null ? null : seal.seal("sector", id, label))
                .update();
    }

    /** False where somebody has it or it is cleared. */
    boolean take(long id, long staffId, Instant now) {
        Transactions.assertActive();
        return jdbc.sql("""
                        update search_sector set owner_id = ?, taken_at = ?
                        where id = ? and owner_id is null and cleared_at is null""").params(staffId, Timestamp.from(now), id).update() == 1;
    }

    /** False where this person does not have it or it is cleared. */
    boolean release(long id, long staffId) {
        Transactions.assertActive();
        return jdbc.sql("""
                        update search_sector set owner_id = null, taken_at = null
                        where id = ? and owner_id = ? and cleared_at is null""").params(id, staffId).update() == 1;
    }

    /** False where this person does not have it or it is cleared. */
    boolean clear(long id, long staffId, boolean found, Instant now) {
        Transactions.assertActive();
        return jdbc.sql("""
                        update search_sector set cleared_at = ?, found = ?
                        where id = ? and owner_id = ? and cleared_at is null""").params(Timestamp.from(now), found, id, staffId).update() == 1;
    }

    Optional<SearchPlan.Sector> find(long id, long planId) {
        return jdbc.sql(SELECT + "where c.id = ? and c.plan_id = ?")
                .params(id, planId)
                .query((row, i) -> read(row))
                .optional();
    }

    List<SearchPlan.Sector> of(long planId) {
        return jdbc.sql(SELECT + "where c.plan_id = ? order by c.id")
                .param(planId)
                .query((row, i) -> read(row))
                .list();
    }

    private SearchPlan.Sector read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        byte[] label = row.getBytes("label");
        Long owner = row.getObject("owner_id", Long.class);
        return new SearchPlan.Sector(
                id,
                SectorKind.valueOf(row.getString("kind")),
                label == null ? null : seal.open("sector", id, label, String.class),
                owner == null ? null : new Visit.Member(owner, row.getString("owner_name")),
                VisitStore.instant(row, "taken_at"),
                VisitStore.instant(row, "cleared_at"),
                row.getObject("found", Boolean.class));
    }
}
