package org.forestall.server.leads;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.forestall.engine.Reason;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.persons.PersonLabel;
import org.jspecify.annotations.Nullable;

/** A lead as a list shows it; the person is masked. */
record LeadView(
        long id,
        SourceRef source,
        String sourceRef,
        Instant issuedAt,
        Instant receivedAt,
        String family,
        @Nullable String sourceGrade,
        String grade,
        @Nullable String fraudType,
        @Nullable Suggested suggestedType,
        @Nullable PersonLabel person,

        @com.fasterxml.jackson.annotation.JsonProperty("case")
        long caseNumber,

        UnitRef unit,
        int revision,
        Feedback feedback) {

    record SourceRef(String code, String name) {}

    /** What the text speaks of, and how sure that is, 0 to 1. */
    record Suggested(String type, double confidence) {}

    /** What the source is owed: OWED, INTERIM while the case is under watch, READY with the outcome, SENT. */
    record Feedback(
            String state,
            @Nullable String outcome,
            @Nullable Instant at) {}

    /** A lead with how it was judged and its fields, personal ones masked. */
    record Detail(LeadView lead, Map<String, String> fields, Assessment assessment, List<RevisionLine> revisions) {}

    record Assessment(String grade, int score, List<Reason> reasons) {}

    record RevisionLine(int revision, Instant receivedAt) {}
}
