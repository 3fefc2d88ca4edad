package org.forestall.server.leads.format;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the verdicts of an import as CSV (RFC 4180, CR LF). A text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
public final class VerdictCsv {

    private final Appendable out;

    public VerdictCsv(Appendable out) {
        this.out = out;
    }

    /**
     * One row's outcome, for this file.
     *
     * @param verdict such as {@code ACCEPTED}
     * @param caseNumber the case it opened or joined
     * @param reasons written as {@code field=code (message)}, joined by {@code "; "}
     */
    public record Row(
            long row,
            @Nullable String source,
            @Nullable String sourceRef,
            String verdict,
            @Nullable Long caseNumber,
            List<FieldProblem> reasons) {}

    public void writeHeading() throws IOException {
        out.append("row,source,source_ref,verdict,case,reasons\r\n");
    }

    public void write(Row row) throws IOException {
        out.append(Long.toString(row.row())).append(',');
        out.append(CsvCell.of(row.source())).append(',');
        out.append(CsvCell.of(row.sourceRef())).append(',');
        out.append(CsvCell.of(row.verdict())).append(',');
        out.append(row.caseNumber() == null ? "" : row.caseNumber().toString()).append(',');
        out.append(CsvCell.of(reasons(row.reasons()))).append("\r\n");
    }

    private static String reasons(List<FieldProblem> reasons) {
        return reasons.stream()
                .map(reason -> reason.field() + "=" + reason.code() + " (" + reason.message() + ")")
                .collect(Collectors.joining("; "));
    }
}
