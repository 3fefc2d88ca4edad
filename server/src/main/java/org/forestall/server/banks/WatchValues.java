package org.forestall.server.banks;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.forestall.bankkit.IdentifierKind;
import org.forestall.bankkit.WatchKey;
import org.forestall.server.access.Actor;
import org.forestall.server.persons.PersonDetails;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.forestall.server.persons.RevealPurpose;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the banks get of a watch: for each identifier of the person the first 64 bits of an HMAC-SHA-256 under the bank's own
 * key. Nobody is named, and two banks cannot compare what they got.
 */
@Component
class WatchValues {

    private static final long LOCK = 0x7761746368L;

    private final JdbcClient jdbc;
    private final BankStore banks;
    private final Persons persons;
    private final InstantSource clock;

    WatchValues(JdbcClient jdbc, BankStore banks, Persons persons, InstantSource clock) {
        this.jdbc = jdbc;
        this.banks = banks;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * What a bank has to add and take away to be up to date; a set that starts from nothing has everything to add.
     *
     * @param version the number to ask with the next time
     */
    record Changes(long version, List<Long> added, List<Long> removed) {}

    /** Keys one identifier for a bank, as the bank's own kit does. */
    static long keyed(byte[] bankKey, String kind, String normalised) {
        return new WatchKey("1", bankKey).of(IdentifierKind.valueOf(kind), normalised);
    }

    /** How the banks may recognise somebody; a look at the person's data, which goes on record. */
    Set<String> identifiers(Actor actor, PersonId person) {
        PersonDetails details = persons.reveal(actor, person, RevealPurpose.BANK.name());
        Set<String> found = new LinkedHashSet<>();
        details.phones().forEach(phone -> found.add("PHONE:" + phone));
        if (details.idNumber() != null) {
            found.add("ID_NUMBER:" + details.idNumber());
        }
        return found;
    }

    /** For these banks; what stands there already stays. */
    void add(long watchId, Collection<String> identifiers, Set<Integer> bankIds) {
        banks.watchKeys().forEach((bankId, key) -> {
            if (bankIds.contains(bankId)) {
                add(watchId, bankId, key, identifiers);
            }
        });
    }

    private void add(long watchId, int bankId, byte[] key, Collection<String> identifiers) {
        Transactions.assertActive();
        long version = nextVersion();
        for (String identifier : identifiers) {
            int colon = identifier.indexOf(':');
            long value = keyed(key, identifier.substring(0, colon), identifier.substring(colon + 1));
            jdbc.sql("""
                            insert into bank_watch_value (bank_id, watch_id, value, added_version) values (?, ?, ?, ?)
                            on conflict do nothing""").params(bankId, watchId, value, version).update();
        }
    }

    void remove(Collection<Long> watchIds) {
        Transactions.assertActive();
        jdbc.sql("update bank_watch_value set removed_version = ? where watch_id = any (?) and removed_version is null")
                .params(nextVersion(), watchIds.toArray(Long[]::new))
                .update();
    }

    /** Whether any of these values of a bank belongs to somebody who is watched now. */
    boolean isWatched(int bankId, Collection<Long> values) {
        return jdbc.sql("""
                        select exists (
                            select 1 from bank_watch_value v join bank_watch w on w.id = v.watch_id
                            where v.bank_id = ? and v.value = any (?) and v.removed_version is null
                                  and w.ended_at is null and w.expires_at > ?)""")
                .params(bankId, values.toArray(Long[]::new), Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** What has changed for a bank since the version it has; everything for 0. A value that two watches share stays. */
    Changes since(int bankId, long version) {
        Transactions.assertActive();
        long newest = jdbc.sql("""
                        select coalesce(max(greatest(added_version, coalesce(removed_version, 0))), 0)
                        from bank_watch_value where bank_id = ?""").param(bankId).query(Long.class).single();
        List<Long> added =
                jdbc.sql("""
                        select distinct value from bank_watch_value
                        where bank_id = ? and added_version > ? and removed_version is null order by value""").params(bankId, version).query(Long.class).list();
        List<Long> removed =
                jdbc.sql("""
                        select distinct value from bank_watch_value v
                        where bank_id = ? and removed_version > ? and added_version <= ?
                              and not exists (select 1 from bank_watch_value o where o.bank_id = v.bank_id
                                              and o.value = v.value and o.removed_version is null)
                        order by value""").params(bankId, version, version).query(Long.class).list();
        return new Changes(newest, added, removed);
    }

    /** How many values of a bank are watched now. */
    int count(int bankId) {
        return jdbc.sql(
                        "select count(distinct value) from bank_watch_value where bank_id = ? and removed_version is null")
                .param(bankId)
                .query(Integer.class)
                .single();
    }

    void pulled(int bankId, long version, Instant now) {
        jdbc.sql(
                        "update bank set watch_pulled_at = ?, watch_pulled_version = ?, last_heard_at = greatest(last_heard_at, ?) where id = ?")
                .params(Timestamp.from(now), version, Timestamp.from(now), bankId)
                .update();
    }

    /** One change after the other, to the commit: who is told a number has been told of every smaller one. */
    private long nextVersion() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, i) -> 0)
                .list();
        return jdbc.sql("select nextval('bank_watch_version')")
                .query(Long.class)
                .single();
    }
}
