package org.forestall.server.leads.format;

import java.util.List;

/**
 * One row of a file, or one element of a JSON body.
 *
 * @param row in a file, as a person sees it: the heading is row 1, blank rows count, a CSV record counts once however
 *     many lines it takes; in JSON, the element's place from 1
 * @param lead its fields, verbatim; a cell past {@link RowLimits#LONGEST_CELL} is cut there
 * @param problems what is wrong with the row itself; its fields may have more
 * @param bytesRead how far into the input the reader is, for progress; an estimate for XLSX
 */
public record RawRow(long row, RawLead lead, List<FieldProblem> problems, long bytesRead) {

    public RawRow {
        problems = List.copyOf(problems);
    }
}
