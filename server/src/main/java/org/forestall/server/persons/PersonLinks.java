package org.forestall.server.persons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Follows merges up to the root and down to the members. Each merged person points at the one it was merged into. */
@Component
class PersonLinks {

    private static final String UP = """
            with recursive up(asked, id, parent, depth) as (
                select id, id, merged_into, 0 from person where id = any(?)
                union all
                select up.asked, p.id, p.merged_into, up.depth + 1 from up join person p on p.id = up.parent),
            root(asked, id) as (select distinct on (asked) asked, id from up order by asked, depth desc)""";

    private final JdbcTemplate jdbc;
    private final PersonSeal seal;

    PersonLinks(JdbcTemplate jdbc, PersonSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /**
     * Everything known of a root and of all who are merged into it.
     *
     * @param unitId the root's unit
     */
    record Group(PersonId root, int unitId, List<PersonId> members, Details details) {

        private Group joinedBy(PersonId member, Details memberDetails) {
            List<PersonId> all = new ArrayList<>(members);
            all.add(member);
            return new Group(root, unitId, all, details.over(memberDetails));
        }
    }

    Map<PersonId, PersonId> rootsOf(Collection<PersonId> ids) {
        Map<PersonId, PersonId> roots = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    UP + " select asked, id from root",
                    row -> {
                        roots.put(new PersonId(row.getLong(1)), new PersonId(row.getLong(2)));
                    },
                    (Object) values(ids));
        }
        return roots;
    }

    Map<PersonId, List<PersonId>> membersOf(Collection<PersonId> roots) {
        Map<PersonId, List<PersonId>> members = new LinkedHashMap<>();
        if (!roots.isEmpty()) {
            jdbc.query(
                    """
                    with recursive down(root, id, depth) as (
                        select id, id, 0 from person where id = any(?)
                        union all
                        select d.root, p.id, d.depth + 1 from down d join person p on p.merged_into = d.id)
                    select root, id from down order by root, depth, id""",
                    row -> {
                        members.computeIfAbsent(new PersonId(row.getLong(1)), r -> new ArrayList<>())
                                .add(new PersonId(row.getLong(2)));
                    },
                    (Object) values(roots));
        }
        return members;
    }

    /** For each of these the whole group it belongs to, opened. */
    Map<PersonId, Group> groupsOf(Collection<PersonId> ids) {
        Map<PersonId, Group> groups = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    UP + """
                            , down(asked, id, depth) as (
                                select asked, id, 0 from root
                                union all
                                select d.asked, p.id, d.depth + 1 from down d join person p on p.merged_into = d.id)
                            select d.asked, p.id, p.unit_id, p.sealed from down d join person p on p.id = d.id
                            order by d.asked, d.depth, p.id""",
                    row -> {
                        PersonId member = new PersonId(row.getLong(2));
                        int unitId = row.getInt(3);
                        Details details = seal.open(member.value(), row.getBytes(4));
                        groups.compute(
                                new PersonId(row.getLong(1)),
                                (asked, group) -> group == null
                                        ? new Group(member, unitId, List.of(member), details)
                                        : group.joinedBy(member, details));
                    },
                    (Object) values(ids));
        }
        return groups;
    }

    static Long[] values(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::value).distinct().toArray(Long[]::new);
    }
}
