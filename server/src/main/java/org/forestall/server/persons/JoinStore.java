package org.forestall.server.persons;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows that joining reads and writes, a whole batch in each statement. */
@Component
class JoinStore {

    private static final long LANE = 0x706572736F6EL;
    /** More than a large family; a hotline's number given by thousands must not be read thousands of times. */
    private static final int HOLDERS_AT_MOST = 25;

    private final JdbcTemplate jdbc;

    JoinStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Holding(Identifier identifier, long personId) {}

    record Written(
            long id, int unitId, byte[] sealed, @Nullable UUID home, Instant at) {}

    /** Until this transaction ends nobody else joins: two batches that both meet somebody new make one person. */
    void lockLane() {
        Transactions.assertActive();
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LANE);
    }

    /** Who holds these, the first known first. */
    List<Holding> holdings(Collection<Identifier> identifiers) {
        String[] blinds = identifiers.stream().map(i -> i.blind().toString()).toArray(String[]::new);
        return jdbc.query(
                """
                select i.kind, i.blind, i.person_id
                from unnest(?::uuid[]) as asked(blind)
                cross join lateral (
                    select kind, blind, person_id from person_identifier held where held.blind = asked.blind
                    order by kind, person_id limit ?) i
                order by i.person_id""",
                (row, n) -> new Holding(
                        new Identifier(MatchField.valueOf(row.getString(1)), row.getObject(2, UUID.class)),
                        row.getLong(3)),
                blinds,
                HOLDERS_AT_MOST);
    }

    /** These rows, and the rows they were merged into. */
    List<PersonRow> rowsWithRoots(Collection<Long> ids) {
        return jdbc.query(
                """
                with recursive up as (
                    select id, unit_id, sealed, merged_into from person where id = any(?)
                    union
                    select p.id, p.unit_id, p.sealed, p.merged_into from up join person p on p.id = up.merged_into)
                select id, unit_id, sealed, merged_into from up""",
                (row, n) -> new PersonRow(row.getLong(1), row.getInt(2), row.getBytes(3), row.getObject(4, Long.class)),
                (Object) ids.toArray(Long[]::new));
    }

    List<Long> newIds(int count) {
        return jdbc.queryForList("select nextval('person_id_seq') from generate_series(1, ?)", Long.class, count);
    }

    void insert(List<Written> persons) {
        if (!persons.isEmpty()) {
            jdbc.update(
                    """
                    insert into person (id, unit_id, sealed, home_key, created_at)
                    select * from unnest(?::bigint[], ?::int[], ?::bytea[], ?::uuid[], ?::timestamptz[])""",
                    ids(persons),
                    persons.stream().map(Written::unitId).toArray(Integer[]::new),
                    sealed(persons),
                    homes(persons),
                    persons.stream().map(p -> p.at().toString()).toArray(String[]::new));
        }
    }

    /** Locks the rows too: from here to the end of the transaction nobody hands them to another unit. */
    void update(List<Written> persons) {
        if (!persons.isEmpty()) {
            jdbc.update("""
                    update person p set sealed = u.sealed, home_key = u.home_key
                    from unnest(?::bigint[], ?::bytea[], ?::uuid[]) as u(id, sealed, home_key) where p.id = u.id""", ids(persons), sealed(persons), homes(persons));
        }
    }

    void addIdentifiers(Map<Long, Set<Identifier>> gained) {
        List<Long> persons = new ArrayList<>();
        List<Identifier> identifiers = new ArrayList<>();
        gained.forEach((person, set) -> set.forEach(identifier -> {
            persons.add(person);
            identifiers.add(identifier);
        }));
        if (!persons.isEmpty()) {
            jdbc.update(
                    """
                    insert into person_identifier (kind, blind, person_id, unit_id)
                    select u.kind, u.blind, p.id, p.unit_id
                    from unnest(?::text[], ?::uuid[], ?::bigint[]) as u(kind, blind, person_id)
                    join person p on p.id = u.person_id
                    on conflict do nothing""",
                    identifiers.stream().map(i -> i.kind().name()).toArray(String[]::new),
                    identifiers.stream().map(i -> i.blind().toString()).toArray(String[]::new),
                    persons.toArray(Long[]::new));
        }
    }

    void addTokens(Map<Long, Set<Long>> gained) {
        List<Long> persons = new ArrayList<>();
        List<Long> tokens = new ArrayList<>();
        gained.forEach((person, set) -> set.forEach(token -> {
            persons.add(person);
            tokens.add(token);
        }));
        if (!persons.isEmpty()) {
            jdbc.update("""
                    insert into person_token (token, person_id, unit_id)
                    select u.token, p.id, p.unit_id
                    from unnest(?::bigint[], ?::bigint[]) as u(token, person_id) join person p on p.id = u.person_id
                    on conflict do nothing""", tokens.toArray(Long[]::new), persons.toArray(Long[]::new));
        }
    }

    private static Long[] ids(List<Written> persons) {
        return persons.stream().map(Written::id).toArray(Long[]::new);
    }

    private static byte[][] sealed(List<Written> persons) {
        return persons.stream().map(Written::sealed).toArray(byte[][]::new);
    }

    private static @Nullable String[] homes(List<Written> persons) {
        @Nullable String[] homes = new String[persons.size()];
        for (int i = 0; i < homes.length; i++) {
            UUID home = persons.get(i).home();
            homes[i] = home == null ? null : home.toString();
        }
        return homes;
    }
}
