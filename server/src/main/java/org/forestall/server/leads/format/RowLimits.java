package org.forestall.server.leads.format;

/** What one row may hold, so that a hostile file cannot eat the memory. */
public final class RowLimits {

    /** Longest cell or JSON text kept, in characters; twice the longest field, and Excel's own limit is 32,767. */
    public static final int LONGEST_CELL = 20_000;

    /** Most columns of a file, most fields of a JSON object. */
    public static final int MOST_COLUMNS = 256;

    /** Longest line of a CSV file, in bytes; what is beyond it is dropped and its row quarantined. */
    public static final int LONGEST_LINE = 262_144;

    /**
     * How far a quoted CSV field may run over following lines, in characters. A quote not closed by then is taken for
     * a stray one.
     */
    public static final int LONGEST_QUOTE = 40_000;

    /** As {@link #LONGEST_QUOTE}, in lines. */
    public static final int MOST_QUOTED_LINES = 500;

    /** Largest JSON body, in bytes. */
    public static final int LONGEST_BODY = 8 * 1024 * 1024;

    /** Most elements of a JSON body. */
    public static final int MOST_ELEMENTS = 10_000;

    /** Deepest nesting inside one JSON lead. */
    public static final int DEEPEST_NESTING = 8;

    private RowLimits() {}
}
