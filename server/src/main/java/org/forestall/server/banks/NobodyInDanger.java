package org.forestall.server.banks;

import java.util.EnumSet;
import java.util.Set;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CloseOutcome;
import org.jspecify.annotations.Nullable;

/** The endings of a case after which no bank looks out any more: there was nobody to look out for, or not in this case. */
final class NobodyInDanger {

    private static final Set<CloseOutcome> OUTCOMES =
            EnumSet.of(CloseOutcome.FALSE_ALARM, CloseOutcome.MISMATCH, CloseOutcome.DUPLICATE);

    private NobodyInDanger() {}

    static boolean says(@Nullable CloseOutcome outcome) {
        return outcome != null && OUTCOMES.contains(outcome);
    }

    /** Whether the case was closed so, and not opened again since. */
    static boolean ended(CaseFile file) {
        return says(file.ending().outcome());
    }
}
