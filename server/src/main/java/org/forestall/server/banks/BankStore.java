package org.forestall.server.banks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Banks, branches and whom to ring there. */
@Component
class BankStore {

    private static final String BANK =
            "select id, code, name, name_en, registered_at, last_heard_at, clock_skew_seconds from bank";
    private static final String BRANCH =
            "select id, bank_id, code, name, name_en, unit_id, opens_at, closes_at, open_days, closed from bank_branch";

    private final JdbcClient jdbc;
    private final BankSeal seal;

    BankStore(JdbcClient jdbc, BankSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    int add(String code, String name, String nameEn, byte[] watchKey, Instant now) {
        Transactions.assertActive();
        return jdbc.sql("""
                        insert into bank (code, name, name_en, registered_at, watch_key_sealed) values (?, ?, ?, ?, ?)
                        on conflict (code) do nothing returning id""")
                .params(code, name, nameEn, Timestamp.from(now), seal.sealKey(code, watchKey))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    List<Bank> all() {
        return jdbc.sql(BANK + " order by code").query(BankStore::bank).list();
    }

    Optional<Bank> find(int id) {
        return jdbc.sql(BANK + " where id = ?").param(id).query(BankStore::bank).optional();
    }

    Optional<Bank> find(String code) {
        return jdbc.sql(BANK + " where code = ?")
                .param(code)
                .query(BankStore::bank)
                .optional();
    }

    Map<Integer, Bank> byId() {
        return all().stream().collect(Collectors.toMap(Bank::id, bank -> bank));
    }

    /** By bank number, the key of its watch set. */
    Map<Integer, byte[]> watchKeys() {
        return jdbc
                .sql("select id, code, watch_key_sealed from bank")
                .query((row, i) -> Map.entry(row.getInt(1), seal.openKey(row.getString(2), row.getBytes(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void heard(int id, Instant now, @Nullable Integer skew) {
        jdbc.sql("""
                        update bank set last_heard_at = greatest(last_heard_at, ?),
                               clock_skew_seconds = coalesce(?, clock_skew_seconds) where id = ?""").param(Timestamp.from(now)).param(skew).param(id).update();
    }

    boolean addBranch(Branch branch) {
        Transactions.assertActive();
        return jdbc.sql("""
                        insert into bank_branch (bank_id, code, name, name_en, unit_id, opens_at, closes_at, open_days)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (bank_id, code) do nothing""")
                        .param(branch.bankId())
                        .param(branch.code())
                        .param(branch.name())
                        .param(branch.nameEn())
                        .param(branch.unitId())
                        .param(Time.valueOf(branch.hours().opens()))
                        .param(Time.valueOf(branch.hours().closes()))
                        .param(numbers(branch.hours().days()))
                        .update()
                == 1;
    }

    void changeBranch(Branch branch) {
        Transactions.assertActive();
        jdbc.sql("""
                        update bank_branch set name = ?, name_en = ?, unit_id = ?, opens_at = ?, closes_at = ?,
                               open_days = ?, closed = ? where id = ?""")
                .param(branch.name())
                .param(branch.nameEn())
                .param(branch.unitId())
                .param(Time.valueOf(branch.hours().opens()))
                .param(Time.valueOf(branch.hours().closes()))
                .param(numbers(branch.hours().days()))
                .param(branch.closed())
                .param(branch.id())
                .update();
    }

    private static Integer[] numbers(Set<DayOfWeek> days) {
        return days.stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new);
    }

    List<Branch> branchesOf(int bankId) {
        return jdbc.sql(BRANCH + " where bank_id = ? order by code")
                .param(bankId)
                .query(BankStore::branch)
                .list();
    }

    Optional<Branch> branch(int bankId, String code) {
        return jdbc.sql(BRANCH + " where bank_id = ? and code = ?")
                .params(bankId, code)
                .query(BankStore::branch)
                .optional();
    }

    Map<Integer, Branch> branches(Collection<Integer> ids) {
        return jdbc
                .sql(BRANCH + " where id = any (?)")
                .param(ids.toArray(Integer[]::new))
                .query(BankStore::branch)
                .list()
                .stream()
                .collect(Collectors.toMap(Branch::id, one -> one));
    }

    /** Puts these in place of whoever was to be rung at the bank, or at the branch. */
    void setContacts(int bankId, @Nullable Integer branchId, List<BankContact> contacts) {
        Transactions.assertActive();
        jdbc.sql("delete from bank_contact where bank_id = ? and branch_id is not distinct from ?::int")
                .param(bankId)
                .param(branchId)
                .update();
        for (BankContact contact : contacts) {
            int id = jdbc.sql("select nextval(pg_get_serial_sequence('bank_contact', 'id'))::int")
                    .query(Integer.class)
                    .single();
            jdbc.sql("""
                            insert into bank_contact (id, bank_id, branch_id, rung, reached_from, reached_until, sealed)
                            overriding system value values (?, ?, ?, ?, ?, ?, ?)""")
                    .param(id)
                    .param(bankId)
                    .param(branchId)
                    .param(contact.rung())
                    .param(
                            contact.hours() == null
                                    ? null
                                    : Time.valueOf(contact.hours().opens()))
                    .param(
                            contact.hours() == null
                                    ? null
                                    : Time.valueOf(contact.hours().closes()))
                    .param(seal.seal("bank-contact", id, new Sealed(contact.name(), contact.phone())))
                    .update();
        }
    }

    /** Whom to ring about a branch, in order: its own people first, then the bank's; all of the bank's without a branch. */
    List<BankContact> contacts(int bankId, @Nullable Integer branchId) {
        return jdbc.sql("""
                        select id, bank_id, branch_id, rung, reached_from, reached_until, sealed from bank_contact
                        where bank_id = ? and (?::int is null or branch_id is null or branch_id = ?::int)
                        order by branch_id is null, branch_id, rung, id""")
                .param(bankId)
                .param(branchId)
                .param(branchId)
                .query(this::contact)
                .list();
    }

    private record Sealed(String name, String phone) {}

    private BankContact contact(ResultSet row, int index) throws SQLException {
        int id = row.getInt("id");
        int branch = row.getInt("branch_id");
        Integer branchId = row.wasNull() ? null : branch;
        Sealed open = seal.open("bank-contact", id, row.getBytes("sealed"), Sealed.class);
        Time from = row.getTime("reached_from");
        return new BankContact(
                id,
                row.getInt("bank_id"),
                branchId,
                row.getInt("rung"),
                open.name(),
                open.phone(),
                from == null
                        ? null
                        : OpeningHours.daily(
                                from.toLocalTime(), row.getTime("reached_until").toLocalTime()));
    }

    private static Bank bank(ResultSet row, int index) throws SQLException {
        Timestamp heard = row.getTimestamp("last_heard_at");
        int skew = row.getInt("clock_skew_seconds");
        Integer clockSkew = row.wasNull() ? null : skew;
        return new Bank(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getTimestamp("registered_at").toInstant(),
                heard == null ? null : heard.toInstant(),
                clockSkew);
    }

    private static Branch branch(ResultSet row, int index) throws SQLException {
        return new Branch(
                row.getInt("id"),
                row.getInt("bank_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getInt("unit_id"),
                new OpeningHours(
                        row.getTime("opens_at").toLocalTime(),
                        row.getTime("closes_at").toLocalTime(),
                        days(row)),
                row.getBoolean("closed"));
    }

    private static Set<DayOfWeek> days(ResultSet row) throws SQLException {
        return Arrays.stream((Integer[]) row.getArray("open_days").getArray())
                .map(DayOfWeek::of)
                .collect(Collectors.toSet());
    }
}
