package org.forestall.server.leads.format;

/** What can be wrong with a row as such. */
final class RowProblems {

    private static final String ROW = "row";

    static final FieldProblem UNDECODABLE = new FieldProblem(
            ROW,
            "row.undecodable",
            "Some characters of this row are not in the file's encoding; save the file as UTF-8.");
    static final FieldProblem BROKEN_QUOTE = new FieldProblem(
            ROW, "row.broken-quote", "A quotation mark in this row is not closed or not doubled; correct the quoting.");
    static final FieldProblem TOO_LONG = new FieldProblem(
            ROW, "row.too-long", "The row is longer than a lead can be; the rest was dropped, shorten it.");
    static final FieldProblem TOO_MANY_CELLS = new FieldProblem(
            ROW,
            "row.too-many-cells",
            "The row has more cells than the file has headings; quote cells that hold a separator.");
    static final FieldProblem TOO_FEW_CELLS = new FieldProblem(
            ROW,
            "row.too-few-cells",
            "The row has fewer cells than the file has headings; it may be broken by a line end.");
    static final FieldProblem NOT_AN_OBJECT = new FieldProblem(
            ROW, "json.not-an-object", "A lead must be a JSON object with the fields of the lead format.");
    static final FieldProblem TOO_DEEP = new FieldProblem(
            ROW,
            "json.too-deep",
            "The lead is nested more than 8 levels deep; send the fields of the lead format flat.");
    static final FieldProblem TOO_MANY_FIELDS = new FieldProblem(
            ROW, "json.too-many-fields", "The lead has more than 256 fields; leave out what is not needed.");

    private RowProblems() {}

    static FieldProblem cut(String field) {
        return new FieldProblem(
                field, "text.cut", "The text is longer than 20,000 characters and was cut; shorten it.");
    }

    static FieldProblem repeated(String field) {
        return new FieldProblem(
                field, "heading.duplicate", "The field stands twice with different values; keep the right one only.");
    }

    static FieldProblem wrongType(String field) {
        return new FieldProblem(
                field,
                "json.wrong-type",
                "The field has the wrong JSON type; send text, or a list where the format has one.");
    }

    static FieldProblem formula(String field) {
        return new FieldProblem(field, "cell.formula", "The cell holds a formula; paste its value instead.");
    }

    static FieldProblem errorCell(String field) {
        return new FieldProblem(field, "cell.error", "The cell holds a spreadsheet error; correct it.");
    }

    static FieldProblem digitsLost(String field) {
        return new FieldProblem(
                field,
                "cell.digits-lost",
                "The spreadsheet kept only 15 digits of this number; format the column as text and enter it again.");
    }

    static FieldProblem unreadableCell(String field) {
        return new FieldProblem(field, "cell.unreadable", "The cell's content is damaged; enter it again.");
    }
}
