package org.forestall.server.leads.format;

import java.util.List;

/** What reading a lead's fields came to. */
public sealed interface ReadOutcome {

    record Readable(LeadContent content) implements ReadOutcome {}

    /** @param problems every field's, not the first one's only; never empty */
    record Unusable(List<FieldProblem> problems) implements ReadOutcome {
        public Unusable {
            problems = List.copyOf(problems);
        }
    }
}
