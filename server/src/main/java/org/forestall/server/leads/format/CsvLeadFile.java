package org.forestall.server.leads.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A text file of leads. */
final class CsvLeadFile implements LeadFile {

    private static final char[] SEPARATORS = {',', '\t', ';'};

    private final CsvRecords records;
    private final Headings headings;
    private long row;
    private long bytesRead;
    private @Nullable RawRow next;

    private CsvLeadFile(CsvRecords records, Headings headings, long row) {
        this.records = records;
        this.headings = headings;
        this.row = row;
    }

    static CsvLeadFile open(Path path, LeadFileHints hints) throws IOException {
        Charset charset = CsvEncoding.detect(path);
        InputStream in = Files.newInputStream(path);
        try {
            return open(new CsvLines(new ByteLines(in), charset), hints);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static CsvLeadFile open(CsvLines lines, LeadFileHints hints) throws IOException {
        List<CsvLine> seen = new ArrayList<>();
        int notBlank = 0;
        CsvLine line = lines.take();
        while (line != null && notBlank < Headings.ROWS_TO_SEARCH) {
            char separator = separatorOf(line.text());
            if (separator != 0) {
                lines.giveBack(List.of(line));
                return withHeadings(new CsvRecords(lines, separator), hints, seen.size() + 1L);
            }
            seen.add(line);
            notBlank += line.text().isBlank() ? 0 : 1;
            line = lines.take();
        }
        throw new LeadFileProblem(notBlank == 0 ? LeadFileProblem.Kind.EMPTY : LeadFileProblem.Kind.NO_HEADINGS);
    }

    private static CsvLeadFile withHeadings(CsvRecords records, LeadFileHints hints, long row) throws IOException {
        if (records.next() instanceof CsvRecord.Split split && Headings.known(split.cells()) >= Headings.FEWEST_KNOWN) {
            return new CsvLeadFile(records, Headings.of(split.cells(), hints), row);
        }
        throw new LeadFileProblem(LeadFileProblem.Kind.NO_HEADINGS);
    }

    /** The separator by which the line names the most fields; 0 when it does not name enough by any. */
    private static char separatorOf(String line) {
        char best = 0;
        int most = Headings.FEWEST_KNOWN - 1;
        for (char separator : SEPARATORS) {
            CsvSplitter splitter = new CsvSplitter(separator);
            splitter.feed(line);
            int known = Headings.known(splitter.cells());
            if (known > most) {
                best = separator;
                most = known;
            }
        }
        return best;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null) {
                CsvRecord record = records.next();
                if (record == null) {
                    return false;
                }
                row++;
                bytesRead = record.bytesRead();
                next = rowOf(record);
            }
            return true;
        } catch (IOException e) {
            throw new LeadFileProblem(LeadFileProblem.Kind.UNREADABLE, e);
        }
    }

    /** Null when the row is blank. */
    private @Nullable RawRow rowOf(CsvRecord record) {
        return switch (record) {
            case CsvRecord.Split split when Headings.isBlank(split.cells()) -> null;
            case CsvRecord.Split split -> headings.row(row, split.cells(), split.problems(), bytesRead);
            case CsvRecord.Unsplit unsplit -> headings.unsplit(row, unsplit.line(), unsplit.problems(), bytesRead);
        };
    }

    @Override
    public RawRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        RawRow given = next;
        next = null;
        return given;
    }

    @Override
    public long bytesRead() {
        return bytesRead;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new LeadFileProblem(LeadFileProblem.Kind.UNREADABLE, e);
        }
    }
}
