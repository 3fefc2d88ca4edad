package org.forestall.server.leads.format;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Leads as JSON: bodies that come in, and the flat form in which a lead's verbatim fields are kept. */
public final class LeadJson {

    private static final int PARSER_NESTING = 500;
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(PARSER_NESTING)
                            .maxNumberLength(RowLimits.LONGEST_BODY)
                            .maxNameLength(RowLimits.LONGEST_BODY)
                            .build())
                    .build())
            .build();

    private LeadJson() {}

    /**
     * One object or an array of them. Rows count from 1; an element that is no lead has its own problem and does not
     * stop the others.
     *
     * @throws LeadFileProblem when the body is not JSON, not of this shape, or too large; then nothing of it counts
     */
    public static List<RawRow> read(byte[] body) {
        if (body.length > RowLimits.LONGEST_BODY) {
            throw new LeadFileProblem(LeadFileProblem.Kind.JSON_TOO_LARGE);
        }
        try (JsonParser parser = MAPPER.createParser(body)) {
            List<RawRow> rows = rows(parser);
            if (parser.nextToken() != null) {
                throw new LeadFileProblem(LeadFileProblem.Kind.JSON_SYNTAX);
            }
            return rows;
        } catch (StreamConstraintsException e) {
            throw new LeadFileProblem(LeadFileProblem.Kind.JSON_TOO_DEEP, e);
        } catch (JacksonException e) {
            throw new LeadFileProblem(LeadFileProblem.Kind.JSON_SYNTAX, e);
        }
    }

    private static List<RawRow> rows(JsonParser parser) {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_OBJECT) {
            return List.of(element(parser, 1));
        }
        if (first != JsonToken.START_ARRAY) {
            throw new LeadFileProblem(first == null ? LeadFileProblem.Kind.EMPTY : LeadFileProblem.Kind.JSON_SHAPE);
        }
        List<RawRow> rows = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (rows.size() == RowLimits.MOST_ELEMENTS) {
                throw new LeadFileProblem(LeadFileProblem.Kind.JSON_TOO_MANY);
            }
            rows.add(element(parser, rows.size() + 1L));
        }
        return List.copyOf(rows);
    }

    private static RawRow element(JsonParser parser, long row) {
        JsonFields fields = new JsonFields(parser);
        fields.readElement();
        long bytesRead = parser.currentLocation().getByteOffset();
        return new RawRow(row, new RawLead(fields.fields()), fields.problems(), Math.max(0, bytesRead));
    }

    static String write(RawLead lead) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = MAPPER.createGenerator(text)) {
            generator.writeStartObject();
            lead.fields().forEach(generator::writeStringProperty);
            generator.writeEndObject();
        }
        return text.toString();
    }

    static RawLead readBack(String json) {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser parser = MAPPER.createParser(json)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT);
            String name = nextName(parser);
            while (name != null) {
                expect(parser.nextToken() == JsonToken.VALUE_STRING);
                fields.put(name, parser.getString());
                name = nextName(parser);
            }
        } catch (JacksonException e) {
            throw new LeadFileProblem(LeadFileProblem.Kind.JSON_SYNTAX, e);
        }
        return new RawLead(fields);
    }

    static @Nullable String nextName(JsonParser parser) {
        return parser.nextToken() == JsonToken.PROPERTY_NAME ? parser.currentName() : null;
    }

    private static void expect(boolean shape) {
        if (!shape) {
            throw new LeadFileProblem(LeadFileProblem.Kind.JSON_SHAPE);
        }
    }
}
