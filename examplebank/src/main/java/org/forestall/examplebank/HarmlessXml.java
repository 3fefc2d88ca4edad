package org.forestall.examplebank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML read without believing it: UTF-8, no document type and so no entity, nothing fetched, 32 levels at most. */
final class HarmlessXml {

    private static final String DEEPEST = "32";

    private HarmlessXml() {}

    /** Its root; empty where it is no XML or more than that. */
    static Optional<Element> read(byte[] body) {
        try {
            InputSource source = new InputSource(new ByteArrayInputStream(body));
            source.setEncoding("UTF-8");
            return Optional.of(reader().parse(source).getDocumentElement());
        } catch (SAXException | IOException refused) {
            return Optional.empty();
        }
    }

    private static DocumentBuilder reader() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // the one that is there says what is wrong with a message on the standard error
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK reads XML", e);
        }
    }

    /** The elements of this name in that one. */
    static List<Element> all(Element in, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = in.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    /** What is found by going down these names, the first of each. */
    static Optional<Element> down(Element from, String... names) {
        Optional<Element> at = Optional.of(from);
        for (String name : names) {
            at = at.flatMap(element -> all(element, name).stream().findFirst());
        }
        return at;
    }

    /** The text there; empty where there is none. */
    static Optional<String> text(Element from, String... names) {
        return down(from, names).map(Node::getTextContent).map(String::strip).filter(text -> !text.isEmpty());
    }
}
