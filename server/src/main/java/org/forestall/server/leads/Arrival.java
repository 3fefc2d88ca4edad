package org.forestall.server.leads;

import java.util.List;
import org.forestall.server.leads.format.FieldProblem;
import org.forestall.server.leads.format.RawLead;

/**
 * A lead as it arrived, before anybody looked into it.
 *
 * @param row its place in the file or the request, counted from 1
 * @param problems what was wrong with the row itself
 */
record Arrival(long row, RawLead lead, List<FieldProblem> problems) {

    Arrival {
        problems = List.copyOf(problems);
    }
}
