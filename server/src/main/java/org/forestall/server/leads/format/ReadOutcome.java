package org.forestall.server.leads.format;

import java.util.List;

public sealed interface ReadOutcome {
    record Readable(LeadContent content) implements ReadOutcome {}
    record Unusable(List<FieldProblem> problems) implements ReadOutcome {}
}
