package org.forestall.server.leads.format;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A workbook's table of cell styles, as far as it tells dates from numbers. */
final class CellStyles {

    /** Excel's own limit is 65,490. */
    private static final int MOST = 66_000;

    private final List<CellStyle> styles;

    private CellStyles(List<CellStyle> styles) {
        this.styles = styles;
    }

    static CellStyles none() {
        return new CellStyles(List.of());
    }

    static CellStyles read(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = SheetXml.open(in);
        Map<Integer, CellStyle> own = new HashMap<>();
        List<CellStyle> styles = new ArrayList<>();
        boolean inCells = false;
        while (xml.hasNext() && styles.size() < MOST && own.size() < MOST) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                inCells |= element.equals("cellXfs");
                if (element.equals("numFmt")) {
                    String code = SheetXml.attribute(xml, "formatCode");
                    own.put(id(xml), CellStyle.ofFormat(code == null ? "" : code));
                } else if (inCells && element.equals("xf")) {
                    int id = id(xml);
                    CellStyle named = own.get(id);
                    styles.add(named == null ? CellStyle.ofBuiltIn(id) : named);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                inCells = false;
            }
        }
        return new CellStyles(List.copyOf(styles));
    }

    /** By the cell's {@code s} attribute; a plain number when it has none. */
    CellStyle get(@Nullable String index) {
        int place = Numbers.small(index);
        return place >= 0 && place < styles.size() ? styles.get(place) : CellStyle.NUMBER;
    }

    private static int id(XMLStreamReader xml) {
        return Numbers.small(SheetXml.attribute(xml, "numFmtId"));
    }
}
