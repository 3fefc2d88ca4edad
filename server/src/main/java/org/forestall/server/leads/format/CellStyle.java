package org.forestall.server.leads.format;

/** What a number in a cell stands for, by its number format. */
enum CellStyle {
    /** Not a number at all. */
    TEXT,
    NUMBER,
    /** A day, with or without a time of day. */
    DATE,
    /** A time or duration shown with seconds. */
    SECONDS,
    /** A time or duration shown as {@code h:mm}. */
    MINUTES;

    private static final String SECTION = "\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hHmMsS]+\\])[^\\]]*\\]";

    /** The formats every workbook has without naming them (ECMA-376 part 1, 18.8.30, with the Chinese ones). */
    static CellStyle ofBuiltIn(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> DATE;
            case 18, 20, 32, 34, 55 -> MINUTES;
            case 19, 21, 33, 35, 45, 46, 47, 56 -> SECONDS;
            default -> NUMBER;
        };
    }

    static CellStyle ofFormat(String code) {
        String signs = code.length() > 255 ? "" : code.replaceAll(SECTION, "").toLowerCase(java.util.Locale.ROOT);
        if (signs.contains("general")) {
            return NUMBER;
        }
        if (signs.indexOf('y') >= 0 || signs.indexOf('d') >= 0) {
            return DATE;
        }
        if (signs.indexOf('s') >= 0) {
            return SECONDS;
        }
        return signs.indexOf('h') >= 0 ? MINUTES : NUMBER;
    }
}
