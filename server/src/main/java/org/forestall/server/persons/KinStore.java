package org.forestall.server.persons;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is near to whom: by address, by a stated relation, by a field alike. */
@Component
class KinStore {

    /** More than this at one address is a dormitory, more than this of one phone a hotline. */
    static final int AT_MOST = 50;

    private final JdbcClient jdbc;

    KinStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Stated(PersonId person, Relation relation) {}

    /** For each of these persons who shares their address or has a stated relation to them; one statement for all. */
    Map<PersonId, Set<PersonId>> near(Collection<PersonId> members) {
        Map<PersonId, Set<PersonId>> near = new HashMap<>();
        jdbc.sql("""
                        select p.id, o.id from person p cross join lateral (
                            select id from person where home_key = p.home_key and id <> p.id order by id limit :limit) o
                        where p.id = any(:members) and p.home_key is not null
                        union select person_id, other_id from person_relation where person_id = any(:members)
                        union select other_id, person_id from person_relation where other_id = any(:members)""")
                .param("members", PersonLinks.values(members))
                .param("limit", AT_MOST)
                .query(row -> {
                    near.computeIfAbsent(new PersonId(row.getLong(1)), p -> new HashSet<>())
                            .add(new PersonId(row.getLong(2)));
                });
        return near;
    }

    List<PersonId> sameHome(Collection<PersonId> members) {
        return jdbc.sql("""
                        select id from person
                        where home_key = any(array(select home_key from person where id = any(:members) and home_key is not null))
                            and id <> all(:members)
                        order by id limit :limit""")
                .param("members", PersonLinks.values(members))
                .param("limit", AT_MOST)
                .query((row, n) -> new PersonId(row.getLong(1)))
                .list();
    }

    /** What others are to these members, whichever side it was told from; the last told first. */
    List<Stated> stated(Collection<PersonId> members) {
        return jdbc.sql("""
                        select other_id, relation, true as told, stated_at from person_relation where person_id = any(:members)
                        union all
                        select person_id, relation, false, stated_at from person_relation where other_id = any(:members)
                        order by stated_at desc limit :limit""")
                .param("members", PersonLinks.values(members))
                .param("limit", AT_MOST)
                .query((row, n) -> {
                    Relation relation = Relation.valueOf(row.getString(2));
                    return new Stated(new PersonId(row.getLong(1)), row.getBoolean(3) ? relation : relation.inverse());
                })
                .list();
    }

    Map<PersonId, Set<MatchField>> alike(Collection<PersonId> members) {
        Map<PersonId, Set<MatchField>> alike = new LinkedHashMap<>();
        jdbc.sql("""
                        select o.person_id, o.kind
                        from person_identifier m
                        cross join lateral (
                            select person_id, kind from person_identifier o where o.blind = m.blind and o.kind = m.kind
                            order by person_id limit :limit) o
                        where m.person_id = any(:members) and o.person_id <> all(:members)
                        order by o.person_id limit :limit""")
                .param("members", PersonLinks.values(members))
                .param("limit", AT_MOST)
                .query(row -> {
                    alike.computeIfAbsent(new PersonId(row.getLong(1)), p -> EnumSet.noneOf(MatchField.class))
                            .add(MatchField.valueOf(row.getString(2)));
                });
        return alike;
    }

    /** States it anew when it was stated before, from either side. */
    void state(PersonId person, Stated other, long statedBy, Instant at) {
        Transactions.assertActive();
        jdbc.sql("delete from person_relation where (person_id, other_id) in ((:a, :b), (:b, :a))")
                .param("a", person.value())
                .param("b", other.person().value())
                .update();
        jdbc.sql("""
                        insert into person_relation (person_id, other_id, unit_id, relation, stated_by, stated_at)
                        select id, ?, unit_id, ?, ?, ?::timestamptz from person where id = ?""")
                .params(other.person().value(), other.relation().name(), statedBy, at.toString(), person.value())
                .update();
    }
}
