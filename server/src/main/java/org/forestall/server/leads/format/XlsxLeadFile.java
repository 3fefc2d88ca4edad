package org.forestall.server.leads.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook of leads. */
final class XlsxLeadFile implements LeadFile {

    private final XlsxPackage workbook;
    private final SharedStrings strings;
    private final InflationGuard sheet;
    private final long sheetSize;
    private final SheetRows rows;
    private final NumberCells numbers;
    private final Headings headings;
    private @Nullable RawRow next;

    private XlsxLeadFile(XlsxPackage workbook, XlsxPackage.Layout layout, SharedStrings strings, LeadFileHints hints)
            throws IOException, XMLStreamException {
        this.workbook = workbook;
        this.strings = strings;
        this.sheet = workbook.part(layout.sheet());
        this.sheetSize = workbook.statedSize(layout.sheet());
        this.numbers = new NumberCells(layout.date1904());
        this.rows = new SheetRows(SheetXml.open(sheet), strings, styles(workbook, layout));
        this.headings = findHeadings(hints);
    }

    static XlsxLeadFile open(Path path, LeadFileHints hints) throws IOException {
        XlsxPackage workbook;
        try {
            workbook = XlsxPackage.open(path);
        } catch (ZipException | IllegalArgumentException e) {
            throw new LeadFileProblem(LeadFileProblem.Kind.DAMAGED_WORKBOOK, e);
        }
        try {
            return open(workbook, hints);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            workbook.close();
            throw problem(e);
        }
    }

    private static XlsxLeadFile open(XlsxPackage workbook, LeadFileHints hints) throws IOException, XMLStreamException {
        XlsxPackage.Layout layout = workbook.look();
        SharedStrings strings = strings(workbook, layout);
        try {
            return new XlsxLeadFile(workbook, layout, strings, hints);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null) {
                SheetRow row = rows.next();
                if (row == null) {
                    return false;
                }
                next = row.isBlank() ? null : rowOf(row);
            }
            return true;
        } catch (XMLStreamException | RuntimeException e) {
            throw problem(e);
        }
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
        double share = sheetSize <= 0 ? 0 : Math.min(1, (double) sheet.inflated() / sheetSize);
        return (long) (share * workbook.fileLength());
    }

    @Override
    public void close() {
        try (workbook;
                strings) {
            sheet.close();
        } catch (IOException e) {
            throw new LeadFileProblem(LeadFileProblem.Kind.UNREADABLE, e);
        }
    }

    private Headings findHeadings(LeadFileHints hints) throws XMLStreamException {
        int notBlank = 0;
        SheetRow row = rows.next();
        while (row != null && notBlank < Headings.ROWS_TO_SEARCH) {
            if (Headings.known(row.texts()) >= Headings.FEWEST_KNOWN) {
                return Headings.of(row.texts(), hints);
            }
            notBlank += row.isBlank() ? 0 : 1;
            row = rows.next();
        }
        throw new LeadFileProblem(notBlank == 0 ? LeadFileProblem.Kind.EMPTY : LeadFileProblem.Kind.NO_HEADINGS);
    }

    private RawRow rowOf(SheetRow row) {
        List<String> cells = new ArrayList<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            SheetCell cell = row.cells().get(i);
            String field = headings.column(i);
            cells.add(cell.style() == CellStyle.TEXT ? cell.text() : numbers.text(cell, field));
            addFlaw(cell, field, problems);
        }
        while (cells.size() < headings.width()) {
            cells.add("");
        }
        return headings.row(row.number(), cells, problems, bytesRead());
    }

    private static void addFlaw(SheetCell cell, String field, List<FieldProblem> problems) {
        switch (cell.flaw()) {
            case FORMULA -> problems.add(RowProblems.formula(field));
            case ERROR -> problems.add(RowProblems.errorCell(field));
            case UNREADABLE -> problems.add(RowProblems.unreadableCell(field));
            case NONE -> {
                if (LeadField.isKnown(field) && NumberCells.hasLostDigits(cell)) {
                    problems.add(RowProblems.digitsLost(field));
                }
            }
        }
    }

    private static SharedStrings strings(XlsxPackage workbook, XlsxPackage.Layout layout)
            throws IOException, XMLStreamException {
        String part = layout.strings();
        if (part == null || !workbook.has(part)) {
            return SharedStrings.none();
        }
        try (InflationGuard in = workbook.part(part)) {
            return SharedStrings.read(in);
        }
    }

    private static CellStyles styles(XlsxPackage workbook, XlsxPackage.Layout layout)
            throws IOException, XMLStreamException {
        String part = layout.styles();
        if (part == null || !workbook.has(part)) {
            return CellStyles.none();
        }
        try (InflationGuard in = workbook.part(part)) {
            return CellStyles.read(in);
        }
    }

    /**
     * The platform's XML reader throws more than it says when the XML is damaged, so anything it throws means that; a
     * problem of our own may be wrapped in it.
     */
    private static LeadFileProblem problem(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof LeadFileProblem known) {
                return known;
            }
        }
        return new LeadFileProblem(LeadFileProblem.Kind.DAMAGED_WORKBOOK, e);
    }
}
