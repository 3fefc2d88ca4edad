package org.forestall.server.cases;

import java.util.List;
import org.forestall.engine.Grade;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Raises a grade with one key, or lowers it with a reason.
 *
 * <p>Refuses with GRADE_NOT_HIGHER, GRADE_NOT_LOWER, REASON_MISSING, and what the state table says.
 */
@Component
class ChangeGrade {

    private final CaseDesk desk;

    ChangeGrade(CaseDesk desk) {
        this.desk = desk;
    }

    /** To the grade, or one step up where none is named. */
    CaseFile raise(Actor actor, CaseId id, @Nullable Grade to, @Nullable String reason) {
        return desk.change(new CaseOrder(actor, id, Permission.CASE_GRADE, Move.RAISE_GRADE), (file, now) -> {
            Grade target = to == null ? file.grade().raised() : to;
            if (!target.isAbove(file.grade())) {
                throw new Refused(CaseRefusal.GRADE_NOT_HIGHER);
            }
            return List.of(Noted.of(new CaseEvent.GradeRaised(target, false, List.of()), reason));
        });
    }

    CaseFile lower(Actor actor, CaseId id, Grade to, String reason) {
        Texts.requireReason(reason);
        return desk.change(new CaseOrder(actor, id, Permission.CASE_GRADE, Move.LOWER_GRADE), (file, now) -> {
            if (!file.grade().isAbove(to)) {
                throw new Refused(CaseRefusal.GRADE_NOT_LOWER);
            }
            return List.of(Noted.of(new CaseEvent.GradeLowered(to), reason));
        });
    }
}
