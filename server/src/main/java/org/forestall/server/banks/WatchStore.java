package org.forestall.server.banks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** What of a watch is kept sealed; those of the first kind had no accounts. */
    private record Note(@Nullable String text, @Nullable List<String> accounts) {}

    void insert(Watch watch) {
        Transactions.assertActive();
        jdbc.sql("""
                        insert into bank_watch (id, ref, scope, case_id, unit_id, person_id, basis, placed_at, placed_by,
                                                placed_by_name, expires_at, sealed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        watch.id(),
                        watch.ref(),
                        watch.target().scope().name(),
                        watch.caseId().value(),
                        watch.unitId(),
                        watch.person().value(),
                        watch.basis().name(),
                        Timestamp.from(watch.placed().at()),
                        watch.placed().byId(),
                        watch.placed().byName(),
                        Timestamp.from(watch.expiresAt()),
                        seal.seal(
                                SEALED_AS,
                                watch.id(),
                                new Note(watch.note(), watch.target().accounts())))
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

    /** The one of this kind that runs on the case itself. */
    Optional<Watch> lockRunning(CaseId id, WatchScope scope) {
        Transactions.assertActive();
        return jdbc.sql("select * from bank_watch where case_id = ? and scope = ? and ended_at is null for update")
                .params(id.value(), scope.name())
                .query(this::watch)
                .optional();
    }

    /** Every one that runs on the case itself, in the order of their numbers. */
    List<Watch> lockRunningOn(CaseId id) {
        Transactions.assertActive();
        return jdbc.sql("select * from bank_watch where case_id = ? and ended_at is null order by id for update")
                .param(id.value())
                .query(this::watch)
                .list();
    }

    /** By the banks' number. */
    Optional<Watch> findRunning(UUID ref) {
        return jdbc.sql("select * from bank_watch where ref = ? and ended_at is null")
                .param(ref)
                .query(this::watch)
                .optional();
    }

    List<Watch> runningNow(Instant now) {
        return jdbc.sql("select * from bank_watch where ended_at is null and expires_at > ? order by id")
                .param(Timestamp.from(now))
                .query(this::watch)
                .list();
    }

    /** Those that run, what ends soonest first. */
    List<Watch> running(int limit) {
        return jdbc.sql("select * from bank_watch where ended_at is null order by expires_at, id limit ?")
                .param(limit)
                .query(this::watch)
                .list();
    }

    /** Those that have ended, the newest first. */
    List<Watch> ended(int limit) {
        return jdbc.sql("select * from bank_watch where ended_at is not null order by ended_at desc, id desc limit ?")
                .param(limit)
                .query(this::watch)
                .list();
    }

    /** Those that run and were asked of a bank or its branches. */
    List<Watch> askedOf(int bankId) {
        return jdbc.sql("""
                        select * from bank_watch where ended_at is null
                            and id in (select watch_id from bank_watch_asked where bank_id = ?) order by id""").param(bankId).query(this::watch).list();
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
    List<Watch> of(Collection<CaseId> ids) {
        return jdbc.sql("select * from bank_watch where case_id = any (?) order by placed_at desc, id desc")
                .param(ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query(this::watch)
                .list();
    }

    private Watch watch(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        Instant endedAt = BankKeyring.instant(row, "ended_at");
        Note sealed = seal.open(SEALED_AS, id, row.getBytes("sealed"), Note.class);
        return new Watch(
                id,
                row.getObject("ref", UUID.class),
                new CaseId(row.getLong("case_id")),
                row.getInt("unit_id"),
                new PersonId(row.getLong("person_id")),
                WatchBasis.valueOf(row.getString("basis")),
                new Watch.Target(
                        WatchScope.valueOf(row.getString("scope")),
                        sealed.accounts() == null ? List.of() : sealed.accounts()),
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
                sealed.text());
    }
}
