package org.forestall.server.leads;

import java.util.List;
import org.forestall.server.leads.format.FieldProblem;
import org.jspecify.annotations.Nullable;

/** What became of one row; {@code case} is the case's number. */
record Verdict(
        long row,
        @Nullable String source,
        @Nullable String sourceRef,
        VerdictKind verdict,

        @com.fasterxml.jackson.annotation.JsonProperty("case") @Nullable
        Long caseNumber,

        @Nullable Long lead,
        List<FieldProblem> reasons) {

    Verdict {
        reasons = List.copyOf(reasons);
    }

    Verdict atRow(long newRow) {
        return new Verdict(newRow, source, sourceRef, verdict, caseNumber, lead, reasons);
    }
}
