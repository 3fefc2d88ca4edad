package org.forestall.server.iso20022;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.forestall.server.platform.Refused;

/**
 * XML that nobody believes yet: UTF-8 and nothing else, no document type, no entity of its own, bounded in size, depth and
 * number of elements. What is left can harm no reader after it.
 *
 * @param namespace of the root
 */
record SafeXml(String text, String namespace) {

    static final int LARGEST = 256 * 1024;
    private static final int DEEPEST = 32;
    private static final int MOST_ELEMENTS = 10_000;
    private static final int MOST_ATTRIBUTES = 20;

    /**
     * @throws Refused TOO_LARGE, UNSAFE, OTHER_MESSAGE where the root is no Document
     */
    static SafeXml read(byte[] body) {
        if (body.length > LARGEST) {
            throw new Refused(IsoRefusal.TOO_LARGE);
        }
        String text = text(body);
        // the parser would skip them in silence; whoever sends them means no good
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new Refused(IsoRefusal.UNSAFE);
        }
        try {
            return new SafeXml(text, walk(reader(text)));
        } catch (XMLStreamException e) {
            throw new Refused(IsoRefusal.UNSAFE);
        }
    }

    /** A reader that knows neither document types nor entities outside. */
    static XMLStreamReader reader(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory.createXMLStreamReader(new StringReader(text));
    }

    private static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused(IsoRefusal.UNSAFE);
        }
    }

    private static String walk(XMLStreamReader xml) throws XMLStreamException {
        String namespace = null;
        int depth = 0;
        int elements = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (namespace == null) {
                    namespace = root(xml);
                }
                if (++depth > DEEPEST || ++elements > MOST_ELEMENTS || xml.getAttributeCount() > MOST_ATTRIBUTES) {
                    throw new Refused(IsoRefusal.UNSAFE);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.DTD
                    || event == XMLStreamConstants.ENTITY_REFERENCE
                    || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                throw new Refused(IsoRefusal.UNSAFE);
            }
        }
        if (namespace == null) {
            throw new Refused(IsoRefusal.UNSAFE);
        }
        return namespace;
    }

    private static String root(XMLStreamReader xml) {
        String namespace = xml.getNamespaceURI();
        if (namespace == null || !xml.getLocalName().equals("Document")) {
            throw new Refused(IsoRefusal.OTHER_MESSAGE);
        }
        return namespace;
    }
}
