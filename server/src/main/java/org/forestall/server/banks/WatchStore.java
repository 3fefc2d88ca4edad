package org.forestall.server.banks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.forestall.server.cases.CaseId;
import org.forestall.server.persons.PersonId;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Watches, running and ended. */
@Component
class WatchStore {

    private static final String SEALED_AS = "bank-watch";

    private final JdbcClient jdbc;
    private final BankSeal seal;

    WatchStore(JdbcClient jdbc, BankSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    private record Note(@Nullable String text) {}

    void insert(Watch watch) {
        Transactions.assertActive();
        jdbc.sql("""
                        insert into bank_watch (id, case_id, unit_id, person_id, basis, placed_at, placed_by, placed_by_name,
                                                expires_at, sealed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        watch.id(),
                        watch.caseId().value(),
                        watch.unitId(),
                        watch.person().value(),
                        watch.basis().name(),
                        Timestamp.from(watch.placed().at()),
                        watch.placed().byId(),
                        watch.placed().byName(),
                        Timestamp.from(watch.expiresAt()),
                        seal.seal(SEALED_AS, watch.id(), new Note(watch.note())))
                .update();
    }

    void renew(long id, Instant expiresAt) {
        Transactions.assertActive();
        jdbc.sql("update bank_watch set expires_at = ?, renewals = renewals + 1 where id = ?")
                .params(Timestamp.from(expiresAt), id)
                .update();
    }

    void end(Collection<Long> ids, WatchEnd reason, @Nullable String by, Instant now) {
        Transactions.assertActive();
        jdbc.sql("""
                        update bank_watch set ended_at = ?, ended_by_name = ?, end_reason = ?
                        where id = any (?) and ended_at is null""")
                .param(Timestamp.from(now))
                .param(by)
                .param(reason.name())
                .param(ids.toArray(Long[]::new))
                .update();
    }

    void caseMoved(long caseId, int unitId) {
        Transactions.assertActive();
        jdbc.sql("update bank_watch set unit_id = ? where case_id = ?")
                .params(unitId, caseId)
                .update();
    }

    Optional<Watch> lockRunning(CaseId id) {
        Transactions.assertActive();
        return jdbc.sql("select * from bank_watch where case_id = ? and ended_at is null for update")
                .param(id.value())
                .query(this::watch)
                .optional();
    }

    /** Those of these that run, in the order of their numbers. */
    List<Watch> lockRunning(Collection<Long> ids) {
        Transactions.assertActive();
        return jdbc.sql("select * from bank_watch where id = any (?) and ended_at is null order by id for update")
                .param(ids.toArray(Long[]::new))
                .query(this::watch)
                .list();
    }

    List<Watch> find(Collection<Long> ids) {
        return jdbc.sql("select * from bank_watch where id = any (?) order by id")
                .param(ids.toArray(Long[]::new))
                .query(this::watch)
                .list();
    }

    /** The newest first. */
    List<Watch> of(CaseId id) {
        return jdbc.sql("select * from bank_watch where case_id = ? order by placed_at desc")
                .param(id.value())
                .query(this::watch)
                .list();
    }

    private Watch watch(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        Instant endedAt = BankKeyring.instant(row, "ended_at");
        return new Watch(
                id,
                new CaseId(row.getLong("case_id")),
                row.getInt("unit_id"),
                new PersonId(row.getLong("person_id")),
                WatchBasis.valueOf(row.getString("basis")),
                new Watch.Placed(
                        row.getTimestamp("placed_at").toInstant(),
                        row.getLong("placed_by"),
                        row.getString("placed_by_name")),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("renewals"),
                endedAt == null
                        ? null
                        : new Watch.Ended(
                                endedAt, row.getString("ended_by_name"), WatchEnd.valueOf(row.getString("end_reason"))),
                seal.open(SEALED_AS, id, row.getBytes("sealed"), Note.class).text());
    }
}
