package org.forestall.server.leads.format;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a workbook's XML: no document types, no entities, text in bounded pieces. */
final class SheetXml {

    private static final XMLInputFactory FACTORY = factory();

    private SheetXml() {}

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        synchronized (FACTORY) {
            return FACTORY.createXMLStreamReader(in);
        }
    }

    /** The attribute by its local name, whatever its namespace: the strict and the usual form differ in those. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text up to the end of the element, one character longer than the longest cell at most. */
    static String text(XMLStreamReader xml, @Nullable String leaveOut) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int leftOut = 0;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    leftOut = leftOut > 0 || xml.getLocalName().equals(leaveOut) ? leftOut + 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    leftOut = Math.max(0, leftOut - 1);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (leftOut == 0) {
                        append(text, xml);
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, XMLStreamReader xml) {
        int room = RowLimits.LONGEST_CELL + 1 - text.length();
        if (room > 0) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
