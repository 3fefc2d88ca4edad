package org.forestall.server.cases;

import java.util.ArrayList;
import java.util.List;
import org.forestall.engine.Grade;
import org.jspecify.annotations.Nullable;

/** Which cases a list shows; a null field does not narrow. */
record CaseFilter(
        @Nullable Integer unitId,
        @Nullable Grade grade,
        @Nullable Stage stage,
        @Nullable Long assigneeId,
        @Nullable Integer level,
        @Nullable CloseOutcome outcome) {

    static final CaseFilter NONE = new CaseFilter(null, null, null, null, null, null);

    static CaseFilter heldBy(long staffId) {
        return new CaseFilter(null, null, null, staffId, null, null);
    }

    /** Conditions and their values, for a where clause. */
    record Conditions(List<String> clauses, List<Object> values) {

        void add(String clause, @Nullable Object value) {
            if (value != null) {
                clauses.add(clause);
                values.add(value);
            }
        }

        String where() {
            return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
        }
    }

    Conditions conditions() {
        Conditions conditions = new Conditions(new ArrayList<>(), new ArrayList<>());
        if (unitId != null) {
            conditions.clauses().add("(unit_id = ? or queue_unit_id = ?)");
            conditions.values().add(unitId);
            conditions.values().add(unitId);
        }
        conditions.add("grade = ?", grade == null ? null : grade.ordinal());
        conditions.add("stage = ?", stage == null ? null : stage.name());
        conditions.add("assignee_id = ?", assigneeId);
        conditions.add("level = ?", level);
        conditions.add("outcome = ?", outcome == null ? null : outcome.name());
        return conditions;
    }
}
