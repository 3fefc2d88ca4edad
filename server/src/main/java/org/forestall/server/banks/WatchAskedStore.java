package org.forestall.server.banks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom each watch was asked of, and who has said that they know. */
@Component
class WatchAskedStore {

    private final JdbcClient jdbc;

    WatchAskedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever was asked before is not asked again. */
    void ask(Watch watch, int bankId, @Nullable Integer branchId, Instant now) {
        Transactions.assertActive();
        jdbc.sql("""
                        insert into bank_watch_asked (id, watch_id, unit_id, bank_id, branch_id, asked_at)
                        values (nextval('bank_alert_number'), ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(watch.id())
                .param(watch.unitId())
                .param(bankId)
                .param(branchId)
                .param(Timestamp.from(now))
                .update();
    }

    /** False where it was acknowledged before. */
    boolean acknowledge(long id, WatchAsked.Acknowledged how) {
        Transactions.assertActive();
        return jdbc.sql("""
                        update bank_watch_asked set acknowledged_at = ?, acknowledged_by_name = ?, way = ?
                        where id = ? and acknowledged_at is null""")
                        .params(
                                Timestamp.from(how.at()),
                                how.byName(),
                                how.way().name(),
                                id)
                        .update()
                == 1;
    }

    /** What a bank as a whole was asked, has not acknowledged, and has with this version of its set. */
    List<WatchAsked> broughtBy(int bankId, long version) {
        return jdbc.sql("""
                        select a.* from bank_watch_asked a join bank_watch w on w.id = a.watch_id
                        where a.bank_id = ? and a.branch_id is null and a.acknowledged_at is null and w.ended_at is null
                              and not exists (select 1 from bank_watch_value v where v.watch_id = a.watch_id
                                              and v.bank_id = a.bank_id and v.added_version > ?)
                        order by a.id""")
                .params(bankId, version)
                .query(WatchAskedStore::asked)
                .list();
    }

    List<WatchAsked> of(Collection<Long> watchIds) {
        return jdbc.sql("select * from bank_watch_asked where watch_id = any (?) order by id")
                .param(watchIds.toArray(Long[]::new))
                .query(WatchAskedStore::asked)
                .list();
    }

    /** How many have not said that they know. */
    int waiting(long watchId) {
        return jdbc.sql("select count(*)::int from bank_watch_asked where watch_id = ? and acknowledged_at is null")
                .param(watchId)
                .query(Integer.class)
                .single();
    }

    void caseMoved(long caseId, int unitId) {
        Transactions.assertActive();
        jdbc.sql("""
                        update bank_watch_asked a set unit_id = ? from bank_watch w
                        where w.id = a.watch_id and w.case_id = ?""").params(unitId, caseId).update();
    }

    private static WatchAsked asked(ResultSet row, int index) throws SQLException {
        Instant at = BankKeyring.instant(row, "acknowledged_at");
        int branch = row.getInt("branch_id");
        Integer branchId = row.wasNull() ? null : branch;
        return new WatchAsked(
                row.getLong("id"),
                row.getLong("watch_id"),
                row.getInt("bank_id"),
                branchId,
                row.getTimestamp("asked_at").toInstant(),
                at == null
                        ? null
                        : new WatchAsked.Acknowledged(
                                at,
                                row.getString("acknowledged_by_name"),
                                WatchAsked.Way.valueOf(row.getString("way"))));
    }
}
