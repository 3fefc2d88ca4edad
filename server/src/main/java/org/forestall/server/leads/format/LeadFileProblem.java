package org.forestall.server.leads.format;

/**
 * A file or body that cannot be read at all, or not past the rows already given. It is the only exception that reading
 * throws. Neither text holds anything of the file's content.
 */
public final class LeadFileProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    LeadFileProblem(Kind kind) {
        super(kind.detail);
        this.kind = kind;
    }

    LeadFileProblem(Kind kind, Throwable cause) {
        super(kind.detail, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Stable, such as {@code file.old-excel}. */
    public String code() {
        return kind.code;
    }

    /** What is wrong, in a sentence. */
    public String detail() {
        return kind.detail;
    }

    /** What to do instead, in a sentence. */
    public String advice() {
        return kind.advice;
    }

    /** Every problem of a whole file or body. */
    public enum Kind {
        UNREADABLE("file.unreadable", "The file cannot be read from the disk.", "Send it again."),
        EMPTY("file.empty", "The file is empty.", "Send a file with a heading row and at least one lead."),
        NO_HEADINGS(
                "file.no-headings",
                "The first row names no field of a lead.",
                "Put the headings of the lead format into the first row, such as 线索编号, 下发时间, 手机号, or source_ref,"
                        + " issued_at, phone."),
        TOO_MANY_COLUMNS(
                "file.too-many-columns",
                "The file has more than 256 columns.",
                "Take out the columns that are not needed."),
        UTF_16("file.utf-16", "The file is written in UTF-16.", "Save it as CSV UTF-8, or as XLSX."),
        BINARY("file.binary", "The file is not text and not a workbook.", "Send CSV or XLSX."),
        WEB_PAGE(
                "file.web-page",
                "The file is a web page with a spreadsheet's name.",
                "Open it in a spreadsheet program and save it as XLSX."),
        OLD_EXCEL(
                "file.old-excel",
                "The file is a workbook of the old XLS format.",
                "Open it in a spreadsheet program and save it as XLSX or CSV."),
        ENCRYPTED(
                "file.encrypted",
                "The workbook is protected by a password.",
                "Take the password off, save it, and send it again."),
        NOT_A_WORKBOOK(
                "file.not-a-workbook",
                "The file is an archive, but not an XLSX workbook.",
                "Save the table as XLSX or CSV."),
        DAMAGED_WORKBOOK(
                "file.damaged-workbook",
                "The workbook is damaged and cannot be read further.",
                "Open it in a spreadsheet program, save it again, and send that; rows already taken in are told by their reference."),
        BOMB(
                "file.inflates-too-much",
                "The workbook unpacks to far more than a table of leads would.",
                "Save the first sheet as CSV and send that."),
        JSON_SYNTAX("json.syntax", "The body is not JSON.", "Send one JSON object or an array of them, in UTF-8."),
        JSON_SHAPE(
                "json.shape",
                "The body is not a lead nor a list of leads.",
                "Send one JSON object or an array of them."),
        JSON_TOO_LARGE(
                "json.too-large", "The body is larger than 8 MiB.", "Send the leads in parts, or import a file."),
        JSON_TOO_MANY(
                "json.too-many",
                "The body has more than 10,000 elements.",
                "Send the leads in parts, or import a file."),
        JSON_TOO_DEEP(
                "json.too-deep",
                "The body is nested far too deeply.",
                "Send the fields of the lead format, without deeper nesting.");

        private final String code;
        private final String detail;
        private final String advice;

        Kind(String code, String detail, String advice) {
            this.code = code;
            this.detail = detail;
            this.advice = advice;
        }
    }
}
