package org.forestall.server.iso20022;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.Source;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.forestall.server.platform.Refused;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Holds messages against their schemas; what we write ourselves too. */
@Component
class Schemas {

    /** What stands inside the result of an auth.002, whose form the standard leaves open. */
    private static final String FACTS = "account-facts";

    private final Map<IsoMessage, Schema> schemas = new EnumMap<>(IsoMessage.class);

    /**
     * @throws Refused SCHEMA with the line; never with what stands there
     */
    void check(IsoMessage message, String text) {
        try {
            Validator validator = schema(message).newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StAXSource(SafeXml.reader(text)));
        } catch (SAXParseException e) {
            throw new Refused(IsoRefusal.SCHEMA, Map.of("line", Math.max(1, e.getLineNumber())));
        } catch (SAXException | XMLStreamException e) {
            throw new Refused(IsoRefusal.SCHEMA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source file(String name) {
        return new StreamSource(
                Objects.requireNonNull(Schemas.class.getResourceAsStream("/iso20022/" + name + ".xsd"), name));
    }

    private synchronized Schema schema(IsoMessage message) {
        return schemas.computeIfAbsent(message, Schemas::load);
    }

    private static Schema load(IsoMessage message) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(
                    message == IsoMessage.AUTH_002
                            ? new Source[] {file(message.identifier()), file(FACTS)}
                            : new Source[] {file(message.identifier())});
        } catch (SAXException e) {
            throw new IllegalStateException("the schema of " + message.identifier() + " cannot be read", e);
        }
    }
}
