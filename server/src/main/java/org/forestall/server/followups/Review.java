package org.forestall.server.followups;

import java.time.Instant;
import java.util.List;
import org.forestall.engine.Grade;
import org.forestall.server.cases.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * 质检: a closed case at which a second person looks.
 *
 * @param outcome how it was closed
 * @param rung which post was told last that it is overdue; 0 none
 * @param done what was found; null while nobody has looked
 */
record Review(
        long id,
        CaseId caseId,
        int unitId,
        Grade grade,
        String outcome,
        Instant closedAt,
        Instant dueAt,
        State state,
        int rung,
        @Nullable Done done) {

    /** Where it stands. */
    enum State {
        OPEN,
        DONE,
        /** The case was opened again before anybody looked. */
        VOID
    }

    /** What the second person says. */
    enum Verdict {
        /** 合格. */
        SOUND,
        /** 有问题, and what is done is done. */
        FLAWED,
        /** 退回: the case is opened again. */
        REOPEN
    }

    /** What may be found wrong. */
    enum Finding {
        /** The evidence does not show what the outcome says. */
        EVIDENCE_WEAK,
        OUTCOME_WRONG,
        /** A hidden channel was not asked after. */
        SWEEP_SUPERFICIAL,
        MONEY_WRONG,
        TYPE_WRONG,
        TOO_LATE,
        FAMILY_NOT_INVOLVED,
        RECORD_THIN
    }

    record Done(
            Instant at,
            Verdict result,
            List<Finding> findings,
            String by,
            @Nullable String note) {
        Done {
            findings = List.copyOf(findings);
        }
    }
}
