package org.forestall.server.iso20022;

import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Writes the XML schema of a message out of the library's model of it: which element comes after which, how often, which of
 * them exclude each other, and the codes. The forms of identifiers, amounts, countries and currencies are those of the
 * standard's data dictionary; the lengths of free texts, which the model does not know, are bounded generously.
 */
final class SchemaOfModel {

    private static final String SIMPLE_TYPES = """
              <xs:simpleType name="Text"><xs:restriction base="xs:string"><xs:minLength value="1"/><xs:maxLength value="2048"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="Max35Text"><xs:restriction base="xs:string"><xs:minLength value="1"/><xs:maxLength value="35"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="Max15NumericText"><xs:restriction base="xs:string"><xs:pattern value="[0-9]{1,15}"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="IBAN2007Identifier"><xs:restriction base="xs:string"><xs:pattern value="[A-Z]{2,2}[0-9]{2,2}[a-zA-Z0-9]{1,30}"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="BICFIIdentifier"><xs:restriction base="xs:string"><xs:pattern value="[A-Z0-9]{4,4}[A-Z]{2,2}[A-Z0-9]{2,2}([A-Z0-9]{3,3}){0,1}"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="LEIIdentifier"><xs:restriction base="xs:string"><xs:pattern value="[A-Z0-9]{18,18}[0-9]{2,2}"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="UUIDv4Identifier"><xs:restriction base="xs:string"><xs:pattern value="[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="CountryCode"><xs:restriction base="xs:string"><xs:pattern value="[A-Z]{2,2}"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="ActiveOrHistoricCurrencyCode"><xs:restriction base="xs:string"><xs:pattern value="[A-Z]{3,3}"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="Amount"><xs:restriction base="xs:decimal"><xs:minInclusive value="0"/><xs:totalDigits value="18"/><xs:fractionDigits value="5"/></xs:restriction></xs:simpleType>
            """;

    private final StringBuilder out = new StringBuilder();
    private final Set<Class<?>> seen = new LinkedHashSet<>();
    private final Deque<Class<?>> open = new ArrayDeque<>();

    private SchemaOfModel() {}

    static String of(Class<?> document, String namespace) {
        SchemaOfModel schema = new SchemaOfModel();
        schema.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        schema.out.append(
                "<!-- Derived from a library's model of the message: see docs/decisions/0012-iso-20022.md. -->\n");
        schema.out
                .append("<xs:schema xmlns=\"%s\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"".formatted(namespace))
                .append(" elementFormDefault=\"qualified\" targetNamespace=\"%s\">\n".formatted(namespace));
        schema.line("  <xs:element name=\"Document\" type=\"Document\"/>");
        schema.type("Document", document);
        while (!schema.open.isEmpty()) {
            Class<?> next = schema.open.removeFirst();
            schema.type(next.getSimpleName(), next);
        }
        return schema.out.append(SIMPLE_TYPES).append("</xs:schema>\n").toString();
    }

    private void type(String name, Class<?> type) {
        Field value = valueOf(type);
        if (type.isEnum()) {
            codes(name, type);
        } else if (value == null) {
            line("  <xs:complexType name=\"%s\">".formatted(name));
            elements(type);
            line("  </xs:complexType>");
        } else {
            line("  <xs:complexType name=\"%s\"><xs:simpleContent><xs:extension base=\"%s\">"
                    .formatted(name, typeOf(value, value.getType())));
            for (Field field : type.getDeclaredFields()) {
                XmlAttribute attribute = field.getAnnotation(XmlAttribute.class);
                if (attribute != null) {
                    line("    <xs:attribute name=\"%s\" type=\"%s\" use=\"%s\"/>"
                            .formatted(
                                    attribute.name(),
                                    typeOf(field, field.getType()),
                                    attribute.required() ? "required" : "optional"));
                }
            }
            line("  </xs:extension></xs:simpleContent></xs:complexType>");
        }
    }

    private void elements(Class<?> type) {
        boolean choice = type.getSimpleName().endsWith("Choice");
        line(choice ? "    <xs:choice>" : "    <xs:sequence>");
        for (String property : type.getAnnotation(XmlType.class).propOrder()) {
            element(type, property, choice);
        }
        line(choice ? "    </xs:choice>" : "    </xs:sequence>");
    }

    private void element(Class<?> type, String property, boolean choice) {
        Field field = field(type, property);
        if (field.isAnnotationPresent(XmlAnyElement.class)) {
            line("      <xs:any processContents=\"lax\" namespace=\"##other\"/>");
            return;
        }
        XmlElement element = field.getAnnotation(XmlElement.class);
        boolean list = field.getGenericType() instanceof ParameterizedType;
        Class<?> of = list ? item(field.getGenericType()) : field.getType();
        line("      <xs:element name=\"%s\" type=\"%s\"%s%s/>"
                .formatted(
                        element.name(),
                        typeOf(field, of),
                        choice || element.required() ? "" : " minOccurs=\"0\"",
                        list ? " maxOccurs=\"unbounded\"" : ""));
    }

    private void codes(String name, Class<?> type) {
        line("  <xs:simpleType name=\"%s\"><xs:restriction base=\"xs:string\">".formatted(name));
        for (Object constant : type.getEnumConstants()) {
            String code = ((Enum<?>) constant).name();
            XmlEnumValue written = field(type, code).getAnnotation(XmlEnumValue.class);
            line("    <xs:enumeration value=\"%s\"/>".formatted(written == null ? code : written.value()));
        }
        line("  </xs:restriction></xs:simpleType>");
    }

    private String typeOf(Field field, Class<?> type) {
        if (type == String.class) {
            return text(field);
        } else if (type == BigDecimal.class) {
            return field.isAnnotationPresent(XmlValue.class) ? "Amount" : "xs:decimal";
        } else if (type == Boolean.class || type == boolean.class) {
            return "xs:boolean";
        } else if (type == LocalDate.class) {
            return "xs:date";
        } else if (type == OffsetDateTime.class) {
            return "xs:dateTime";
        } else if (type == java.time.OffsetTime.class) {
            return "xs:time";
        } else if (type == java.time.Year.class) {
            return "xs:gYear";
        } else if (type == byte[].class) {
            return "xs:base64Binary";
        } else if (!type.getName().startsWith("com.prowidesoftware")) {
            throw new IllegalStateException("say here what a " + type + " is");
        }
        if (seen.add(type)) {
            open.add(type);
        }
        return type.getSimpleName();
    }

    /** The form of a text by its element's name. */
    private static String text(Field field) {
        XmlElement element = field.getAnnotation(XmlElement.class);
        XmlAttribute attribute = field.getAnnotation(XmlAttribute.class);
        String name = element != null ? element.name() : attribute != null ? attribute.name() : "";
        return switch (name) {
            case "IBAN" -> "IBAN2007Identifier";
            case "BICFI", "AnyBIC" -> "BICFIIdentifier";
            case "LEI" -> "LEIIdentifier";
            case "UETR", "OrgnlUETR" -> "UUIDv4Identifier";
            case "Ctry", "CtryOfRes", "CtryOfBirth" -> "CountryCode";
            case "Ccy", "SrcCcy", "TrgtCcy", "UnitCcy" -> "ActiveOrHistoricCurrencyCode";
            case "NbOfTxs", "OrgnlNbOfTxs" -> "Max15NumericText";
            case "MsgId", "RspnId", "InvstgtnId", "RtrId", "CxlId", "CxlStsId", "OrgnlBizQry" -> "Max35Text";
            case "OrgnlInstrId", "OrgnlEndToEndId", "OrgnlTxId", "EndToEndId", "TxId", "InstrId" -> "Max35Text";
            case "Id" -> field.getDeclaringClass().getSimpleName().matches("Case.*") ? "Max35Text" : "Text";
            default -> "Text";
        };
    }

    private static java.lang.reflect.@org.jspecify.annotations.Nullable Field valueOf(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(XmlValue.class)) {
                return field;
            }
        }
        return null;
    }

    private static Class<?> item(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(type + " has no " + name, e);
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
