package org.forestall.server.leads.format;

import java.util.List;

/** One row of a sheet; {@code number} as the spreadsheet shows it. */
record SheetRow(long number, List<SheetCell> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(SheetCell::isBlank);
    }

    List<String> texts() {
        return cells.stream().map(SheetCell::text).toList();
    }
}
