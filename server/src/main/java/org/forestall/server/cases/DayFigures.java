package org.forestall.server.cases;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.forestall.engine.Grade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a time came to in some units, in figures only; in the caller's scope and transaction. */
@Component
public class DayFigures {

    private final JdbcClient jdbc;

    DayFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last closing of each case that is closed, by what it rests on. Sums of different bases, money at risk and money
     * gone are never added to one another.
     *
     * @param cases how many
     * @param atRisk the money at risk that these files state, in the profile's currency
     * @param moved the money gone
     */
    public record Closings(CloseOutcome outcome, MoneyBasis basis, int cases, BigDecimal atRisk, BigDecimal moved) {}

    /** Cases opened in the time, by the grade they have now. */
    public Map<Grade, Integer> opened(Collection<Integer> unitIds, Instant from, Instant to) {
        return byGrade("""
                select grade, count(*) from case_file
                where unit_id = any (?) and folded_into is null and opened_at >= ? and opened_at < ? group by grade""", unitIds, from, to);
    }

    /** Cases open now, by grade. */
    public Map<Grade, Integer> open(Collection<Integer> unitIds) {
        Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
        jdbc.sql("""
                        select grade, count(*) from case_file
                        where unit_id = any (?) and stage <> 'CLOSED' and folded_into is null group by grade""").param(unitIds.toArray(Integer[]::new)).query(row -> {
            counts.put(Grade.values()[row.getInt(1)], row.getInt(2));
        });
        return counts;
    }

    /** What was closed in the time and still is. */
    public List<Closings> closed(Collection<Integer> unitIds, Instant from, Instant to) {
        return jdbc.sql("""
                        select f.outcome, coalesce(e.data ->> 'basis', 'NONE'), count(*),
                               coalesce(sum((e.data -> 'sums' ->> 'atRisk')::numeric), 0),
                               coalesce(sum((e.data -> 'sums' ->> 'moved')::numeric), 0)
                        from case_file f
                        join lateral (select data from case_event e where e.case_id = f.id and e.kind = 'CLOSED'
                                      order by e.seq desc limit 1) e on true
                        where f.unit_id = any (?) and f.stage = 'CLOSED' and f.folded_into is null
                          and f.closed_at >= ? and f.closed_at < ?
                        group by 1, 2 order by 1, 2""")
                .params(unitIds.toArray(Integer[]::new), Timestamp.from(from), Timestamp.from(to))
                .query((row, i) -> new Closings(
                        CloseOutcome.valueOf(row.getString(1)),
                        MoneyBasis.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getBigDecimal(4),
                        row.getBigDecimal(5)))
                .list();
    }

    /** The money at risk that open files state; nobody has confirmed it. */
    public BigDecimal atRiskInOpenCases(Collection<Integer> unitIds) {
        return jdbc.sql("""
                        select coalesce(sum(at_risk), 0) from case_file
                        where unit_id = any (?) and stage <> 'CLOSED' and folded_into is null""")
                .param(unitIds.toArray(Integer[]::new))
                .query(BigDecimal.class)
                .single();
    }

    /** Open urgent cases, by number. */
    public List<CaseId> openUrgent(Collection<Integer> unitIds) {
        return jdbc.sql("""
                        select id from case_file
                        where unit_id = any (?) and grade = 0 and stage <> 'CLOSED' and folded_into is null order by id""").param(unitIds.toArray(Integer[]::new)).query(Long.class).list().stream()
                .map(CaseId::new)
                .toList();
    }

    private Map<Grade, Integer> byGrade(String sql, Collection<Integer> unitIds, Instant from, Instant to) {
        Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
        jdbc.sql(sql)
                .params(unitIds.toArray(Integer[]::new), Timestamp.from(from), Timestamp.from(to))
                .query(row -> {
                    counts.put(Grade.values()[row.getInt(1)], row.getInt(2));
                });
        return counts;
    }
}
