package org.forestall.server.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.forestall.server.persons.PersonId;
import org.forestall.server.platform.Page;
import org.forestall.server.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads lists of cases in the caller's scope: the board's order, and the newest first for searching. */
@Component
class CaseLists {

    private static final String SELECT = "select " + CaseRowMapper.COLUMNS + " from case_file";

    private final JdbcClient jdbc;
    private final CaseRowMapper mapper;

    CaseLists(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.mapper = new CaseRowMapper(json);
    }

    /** Open cases, most urgent first, then the one whose time runs out first. */
    List<CaseFile> board(CaseFilter filter, int size) {
        CaseFilter.Conditions conditions = filter.conditions();
        conditions.clauses().add("stage <> 'CLOSED'");
        conditions.clauses().add("folded_into is null");
        return jdbc.sql(SELECT + conditions.where() + " order by grade, due_at, id limit " + size)
                .params(conditions.values())
                .query(mapper)
                .list();
    }

    /**
     * Open cases in the order given. What is not in it comes behind, most urgent first; an urgent case that came in since
     * comes in front.
     */
    List<CaseFile> board(CaseFilter filter, int size, List<Long> order) {
        CaseFilter.Conditions conditions = filter.conditions();
        conditions.clauses().add("stage <> 'CLOSED'");
        conditions.clauses().add("folded_into is null");
        List<Object> values = new ArrayList<>();
        values.add(order.toArray(Long[]::new));
        values.addAll(conditions.values());
        return jdbc.sql(SELECT
                        + " left join unnest(?::bigint[]) with ordinality as planned (planned_id, rank) on planned_id = id"
                        + conditions.where()
                        + " order by (rank is null and grade = 0) desc, rank, grade, due_at, id limit " + size)
                .params(values)
                .query(mapper)
                .list();
    }

    /** Cases of any stage, the newest first. */
    Page<CaseFile> newest(CaseFilter filter, PageRequest request) {
        return page(filter.conditions(), request);
    }

    /** Cases of these persons. */
    Page<CaseFile> ofPersons(Collection<PersonId> persons, CaseFilter filter, PageRequest request) {
        CaseFilter.Conditions conditions = filter.conditions();
        conditions.add(
                "person_id = any (?)", persons.stream().map(PersonId::value).toArray(Long[]::new));
        return page(conditions, request);
    }

    List<CaseFile> ofPersons(Collection<PersonId> persons) {
        return jdbc.sql(SELECT + " where person_id = any (?) order by opened_at desc, id desc")
                .param(persons.stream().map(PersonId::value).toArray(Long[]::new))
                .query(mapper)
                .list();
    }

    /** Open cases in somebody's hands. */
    List<CaseFile> heldBy(long staffId) {
        return jdbc.sql(SELECT
                        + " where assignee_id = ? and stage <> 'CLOSED' and folded_into is null order by grade, due_at")
                .param(staffId)
                .query(mapper)
                .list();
    }

    /** Open cases of a unit that somebody has signed for. */
    List<CaseFile> signedForAt(int unitId) {
        return jdbc.sql(SELECT + "\n" + """
                         where unit_id = ? and accepted_at is not null and stage = 'OPEN' and folded_into is null
                         order by grade, due_at""").param(unitId).query(mapper).list();
    }

    /** Cases of a unit that were closed in this time. */
    List<CaseFile> closedBetween(int unitId, Instant from, Instant to) {
        return jdbc.sql(SELECT + "\n" + """
                         where unit_id = ? and stage = 'CLOSED' and closed_at >= ? and closed_at < ?
                         order by grade, closed_at""")
                .params(unitId, Timestamp.from(from), Timestamp.from(to))
                .query(mapper)
                .list();
    }

    /** Open cases in a unit's queue and in nobody's hands. */
    List<CaseFile> queuedAt(int unitId) {
        return jdbc.sql(SELECT + "\n" + """
                         where queue_unit_id = ? and assignee_id is null and stage <> 'CLOSED' and folded_into is null
                         order by grade, due_at""").param(unitId).query(mapper).list();
    }

    private Page<CaseFile> page(CaseFilter.Conditions conditions, PageRequest request) {
        List<Object> values = new ArrayList<>(conditions.values());
        List<CaseFile> items = jdbc.sql(SELECT + conditions.where() + " order by opened_at desc, id desc limit "
                        + request.size() + " offset " + request.offset())
                .params(values)
                .query(mapper)
                .list();
        long count = jdbc.sql("select count(*) from (select 1 from case_file" + conditions.where() + " limit "
                        + (Page.COUNTED_AT_MOST + 1) + ") counted")
                .params(values)
                .query(Long.class)
                .single();
        return Page.of(items, request, count);
    }
}
