package org.forestall.server.leads.format;

/**
 * One cell as the sheet has it.
 *
 * @param text its text, or the digits of its number
 * @param style TEXT unless it is a number
 */
record SheetCell(String text, CellStyle style, Flaw flaw) {

    static final SheetCell EMPTY = new SheetCell("", CellStyle.TEXT, Flaw.NONE);

    /** What keeps its row from being used. */
    enum Flaw {
        NONE,
        /** Its value was computed by the spreadsheet: it may be stale, and may come from anywhere. */
        FORMULA,
        ERROR,
        UNREADABLE
    }

    boolean isBlank() {
        return flaw == Flaw.NONE && text.isBlank();
    }
}
