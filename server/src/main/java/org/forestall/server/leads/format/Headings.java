package org.forestall.server.leads.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The heading row: which column holds which field. Unknown headings keep their own name, a nameless column is called by
 * its number. Where two columns have the same heading, a row whose cells agree is taken, and one whose cells differ
 * carries a problem: nothing is guessed.
 */
final class Headings {

    /** A row that names fewer fields than this is not taken for the heading row. */
    static final int FEWEST_KNOWN = 2;

    /** How many rows that are not blank are looked at: titles may stand above the headings. */
    static final int ROWS_TO_SEARCH = 10;

    private final List<String> columns;
    private final @Nullable String defaultSource;

    private Headings(List<String> columns, @Nullable String defaultSource) {
        this.columns = columns;
        this.defaultSource = defaultSource;
    }

    static Headings of(List<String> cells, LeadFileHints hints) {
        if (cells.size() > RowLimits.MOST_COLUMNS) {
            throw new LeadFileProblem(LeadFileProblem.Kind.TOO_MANY_COLUMNS);
        }
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            LeadField known = LeadField.ofHeading(cells.get(i));
            String own = Texts.clean(cells.get(i));
            columns.add(known != null ? known.fieldName() : own.isEmpty() ? nameless(i) : cut(own));
        }
        int width = cells.size();
        while (width > 0 && Texts.clean(cells.get(width - 1)).isEmpty()) {
            width--;
        }
        return new Headings(List.copyOf(columns.subList(0, width)), hints.defaultSource());
    }

    static int known(List<String> cells) {
        return (int)
                cells.stream().filter(cell -> LeadField.ofHeading(cell) != null).count();
    }

    static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    String column(int index) {
        return index < columns.size() ? columns.get(index) : nameless(index);
    }

    /** The row's fields, and what is wrong with its width. */
    RawRow row(long number, List<String> cells, List<FieldProblem> problems, long bytesRead) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<FieldProblem> found = new ArrayList<>(problems);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                put(fields, column(i), cells.get(i), found);
            }
        }
        if (cells.size() > columns.size() && !isBlank(cells.subList(columns.size(), cells.size()))) {
            found.add(RowProblems.TOO_MANY_CELLS);
        } else if (cells.size() < columns.size()) {
            found.add(RowProblems.TOO_FEW_CELLS);
        }
        return finish(number, fields, found, bytesRead);
    }

    /** A row that could not be split into cells: kept whole, under the name {@code line}. */
    RawRow unsplit(long number, String line, List<FieldProblem> problems, long bytesRead) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<FieldProblem> found = new ArrayList<>(problems);
        put(fields, "line", line, found);
        return finish(number, fields, found, bytesRead);
    }

    int width() {
        return columns.size();
    }

    private RawRow finish(long number, Map<String, String> fields, List<FieldProblem> problems, long bytesRead) {
        if (defaultSource != null && !defaultSource.isBlank()) {
            fields.putIfAbsent(LeadField.SOURCE.fieldName(), defaultSource.strip());
        }
        return new RawRow(number, new RawLead(fields), problems, bytesRead);
    }

    private static void put(Map<String, String> fields, String name, String cell, List<FieldProblem> problems) {
        String text = cell;
        if (cell.length() > RowLimits.LONGEST_CELL) {
            text = cell.substring(0, RowLimits.LONGEST_CELL);
            problems.add(RowProblems.cut(name));
        }
        String before = fields.putIfAbsent(name, text);
        if (before != null && !before.strip().equals(text.strip())) {
            problems.add(RowProblems.repeated(name));
            putBeside(fields, name, text);
        }
    }

    private static void putBeside(Map<String, String> fields, String name, String text) {
        int place = 2;
        while (fields.putIfAbsent(name + " (" + place + ")", text) != null) {
            place++;
        }
    }

    private static String nameless(int index) {
        return "column " + (index + 1);
    }

    private static String cut(String heading) {
        return heading.length() > LeadField.FRAUD_TYPE.longest()
                ? heading.substring(0, LeadField.FRAUD_TYPE.longest())
                : heading;
    }
}
