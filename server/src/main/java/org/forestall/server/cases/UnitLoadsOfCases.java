package org.forestall.server.cases;

import java.util.HashMap;
import java.util.Map;
import org.forestall.server.jurisdiction.UnitLoads;
import org.forestall.server.platform.RowScope;
import org.springframework.stereotype.Component;

/** Answers the jurisdiction's question about how much lies with each unit, from the shared counts. */
@Component
class UnitLoadsOfCases implements UnitLoads {

    private final BoardCounts counts;

    UnitLoadsOfCases(BoardCounts counts) {
        this.counts = counts;
    }

    @Override
    public Map<Integer, Load> loads(RowScope scope) {
        Map<Integer, Load> loads = new HashMap<>();
        for (BoardCounts.Row row : counts.in(scope)) {
            loads.merge(row.queueUnitId(), loadOf(row), UnitLoadsOfCases::sum);
        }
        return loads;
    }

    private static Load loadOf(BoardCounts.Row row) {
        return new Load(row.open(), row.overdue(), Map.of(row.grade().name(), row.open()));
    }

    private static Load sum(Load a, Load b) {
        Map<String, Integer> grades = new HashMap<>(a.openByGrade());
        b.openByGrade().forEach((grade, open) -> grades.merge(grade, open, Integer::sum));
        return new Load(a.open() + b.open(), a.overdue() + b.overdue(), grades);
    }
}
