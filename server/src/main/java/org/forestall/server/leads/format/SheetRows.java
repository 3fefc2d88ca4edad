package org.forestall.server.leads.format;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Streams a sheet's rows. It is our own and not fastexcel's reader, because that one keeps all shared strings on the
 * heap, pads a row up to whatever column a cell claims to be in, and holds cells of any length.
 */
final class SheetRows {

    /** Excel's last row. */
    private static final int LAST_ROW = 1_048_576;

    private static final int LETTERS = 26;

    private final XMLStreamReader xml;
    private final SharedStrings strings;
    private final CellStyles styles;
    private long lastRow;

    SheetRows(XMLStreamReader xml, SharedStrings strings, CellStyles styles) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
    }

    /** Null at the end of the sheet. */
    @Nullable
    SheetRow next() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                return readRow();
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
                return null;
            }
        }
        return null;
    }

    private SheetRow readRow() throws XMLStreamException {
        int stated = Numbers.small(SheetXml.attribute(xml, "r"));
        lastRow = stated > lastRow && stated <= LAST_ROW ? stated : lastRow + 1;
        List<SheetCell> cells = new ArrayList<>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(SheetXml.attribute(xml, "r"), cells.size());
                put(cells, column, readCell());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                return new SheetRow(lastRow, List.copyOf(cells));
            }
        }
    }

    /** What lies beyond the most columns is put into one more, so that it is noticed and takes no room. */
    private static void put(List<SheetCell> cells, int column, SheetCell cell) {
        int place = Math.min(column, RowLimits.MOST_COLUMNS);
        if (cell.isBlank() && place >= cells.size()) {
            return;
        }
        while (cells.size() <= place) {
            cells.add(SheetCell.EMPTY);
        }
        boolean taken = !cells.get(place).isBlank();
        cells.set(place, taken ? new SheetCell(cell.text(), cell.style(), SheetCell.Flaw.UNREADABLE) : cell);
    }

    private SheetCell readCell() throws XMLStreamException {
        String type = SheetXml.attribute(xml, "t");
        String style = SheetXml.attribute(xml, "s");
        String text = "";
        boolean formula = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> text = SheetXml.text(xml, null);
                    case "is" -> text = SheetXml.text(xml, "rPh");
                    case "f" -> {
                        formula = true;
                        SheetXml.text(xml, null);
                    }
                    default -> SheetXml.text(xml, null);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                SheetCell cell = cell(type == null ? "n" : type, style, text);
                return formula ? new SheetCell(cell.text(), cell.style(), SheetCell.Flaw.FORMULA) : cell;
            }
        }
    }

    private SheetCell cell(String type, @Nullable String style, String text) {
        return switch (type) {
            case "s" -> shared(text);
            case "str", "inlineStr", "d" -> new SheetCell(text, CellStyle.TEXT, SheetCell.Flaw.NONE);
            case "b" -> new SheetCell(text.equals("1") ? "true" : "false", CellStyle.TEXT, SheetCell.Flaw.NONE);
            case "e" -> new SheetCell(text, CellStyle.TEXT, SheetCell.Flaw.ERROR);
            case "n" -> new SheetCell(text, text.isBlank() ? CellStyle.TEXT : styles.get(style), SheetCell.Flaw.NONE);
            default -> new SheetCell(text, CellStyle.TEXT, SheetCell.Flaw.UNREADABLE);
        };
    }

    private SheetCell shared(String index) {
        if (index.isBlank()) {
            return SheetCell.EMPTY;
        }
        String text = strings.get(Numbers.small(index.strip()));
        return text == null
                ? new SheetCell(index, CellStyle.TEXT, SheetCell.Flaw.UNREADABLE)
                : new SheetCell(text, CellStyle.TEXT, SheetCell.Flaw.NONE);
    }

    /** From a reference such as {@code AB12}; the next column where it says none. */
    private static int column(@Nullable String reference, int following) {
        int column = 0;
        int i = 0;
        while (reference != null && i < reference.length() && i < 3 && isLetter(reference.charAt(i))) {
            column = column * LETTERS + (reference.charAt(i) - 'A' + 1);
            i++;
        }
        return column == 0 ? following : column - 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
