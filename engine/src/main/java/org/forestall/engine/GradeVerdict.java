package org.forestall.engine;

import java.util.List;

/**
 * The grade a case should have after what happened on it.
 *
 * @param grade never below the grade it had
 * @param reasons why it was raised; empty when it stays
 */
public record GradeVerdict(Grade grade, List<Reason> reasons) {

    public GradeVerdict {
        reasons = List.copyOf(reasons);
    }

    /** Whether this raises a case that has the given grade. */
    public boolean raises(Grade current) {
        return grade.isAbove(current);
    }
}
