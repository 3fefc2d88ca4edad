package org.forestall.server.leads.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines together to records. When a quotation mark turns out stray (no separator after the closing one, or no
 * closing one within {@link RowLimits#LONGEST_QUOTE}), only the record's first line is given up, and reading goes on
 * with the line after it.
 */
final class CsvRecords implements Closeable {

    private final CsvLines lines;
    private final CsvSplitter splitter;

    CsvRecords(CsvLines lines, char separator) {
        this.lines = lines;
        this.splitter = new CsvSplitter(separator);
    }

    /** Null at the end. */
    @Nullable
    CsvRecord next() throws IOException {
        CsvLine first = lines.take();
        if (first == null) {
            return null;
        }
        if (first.cut()) {
            return new CsvRecord.Unsplit(first.text(), List.of(RowProblems.TOO_LONG), first.bytesRead());
        }
        splitter.restart();
        return switch (splitter.feed(first.text())) {
            case DONE -> split(first, List.of());
            case BROKEN -> broken(first, List.of());
            case OPEN -> readOn(first);
        };
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private CsvRecord readOn(CsvLine first) throws IOException {
        List<CsvLine> more = new ArrayList<>();
        int length = first.text().length();
        while (more.size() < RowLimits.MOST_QUOTED_LINES && length <= RowLimits.LONGEST_QUOTE) {
            CsvLine line = lines.take();
            if (line == null) {
                break;
            }
            more.add(line);
            length += line.text().length();
            CsvSplitter.Outcome outcome = line.cut() ? CsvSplitter.Outcome.BROKEN : splitter.feed(line.text());
            if (outcome == CsvSplitter.Outcome.DONE) {
                return split(first, more);
            }
            if (outcome == CsvSplitter.Outcome.BROKEN) {
                break;
            }
        }
        return broken(first, more);
    }

    private CsvRecord split(CsvLine first, List<CsvLine> more) {
        boolean undecodable = first.undecodable() || more.stream().anyMatch(CsvLine::undecodable);
        long bytesRead = more.isEmpty() ? first.bytesRead() : more.getLast().bytesRead();
        List<FieldProblem> problems = undecodable ? List.of(RowProblems.UNDECODABLE) : List.of();
        return new CsvRecord.Split(splitter.cells(), problems, bytesRead);
    }

    private CsvRecord broken(CsvLine first, List<CsvLine> more) {
        lines.giveBack(more);
        List<FieldProblem> problems = new ArrayList<>();
        problems.add(RowProblems.BROKEN_QUOTE);
        if (first.undecodable()) {
            problems.add(RowProblems.UNDECODABLE);
        }
        return new CsvRecord.Unsplit(first.text(), problems, first.bytesRead());
    }
}
