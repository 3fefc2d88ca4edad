package org.forestall.server.leads.format;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Flattens one JSON lead: {@code {"person": {"phone": ...}}} to {@code person.phone}; the flat names are understood too.
 * Numbers and truth values are kept as they are spelt. Unknown objects and lists are kept as their JSON text.
 */
final class JsonFields {

    private static final Set<String> GROUPS = Set.of("person", "signals", "money");
    private static final Set<String> LISTS =
            Set.of(LeadField.SUSPECT_PHONES.fieldName(), LeadField.SUSPECT_ACCOUNTS.fieldName());

    private final JsonParser parser;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    JsonFields(JsonParser parser) {
        this.parser = parser;
    }

    Map<String, String> fields() {
        return fields;
    }

    List<FieldProblem> problems() {
        return problems;
    }

    /** Reads the element at which the parser stands, to its end. */
    void readElement() {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            readObject("");
        } else {
            put("line", structure());
            problems.clear();
            problems.add(RowProblems.NOT_AN_OBJECT);
        }
    }

    private void readObject(String group) {
        String name = LeadJson.nextName(parser);
        while (name != null) {
            parser.nextToken();
            if (group.isEmpty() && GROUPS.contains(name) && parser.currentToken() == JsonToken.START_OBJECT) {
                readObject(name + ".");
            } else {
                readValue(group + name);
            }
            name = LeadJson.nextName(parser);
        }
    }

    private void readValue(String field) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY && LISTS.contains(field)) {
            put(field, list(field));
        } else if (token.isStructStart()) {
            put(field, structure());
            if (LeadField.isKnown(field)) {
                wrongType(field);
            }
        } else if (token != JsonToken.VALUE_NULL) {
            put(field, parser.getString());
        }
        if (GROUPS.contains(field) && token != JsonToken.VALUE_NULL) {
            wrongType(field);
        }
    }

    /** A list of texts as one text, as files have it. */
    private String list(String field) {
        StringBuilder texts = new StringBuilder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonToken token = parser.currentToken();
            boolean scalar = token.isScalarValue();
            String text = scalar ? parser.getString() : structure();
            if (!scalar) {
                wrongType(field);
            }
            if (token != JsonToken.VALUE_NULL && texts.length() <= RowLimits.LONGEST_CELL) {
                texts.append(texts.isEmpty() ? "" : ";").append(text);
            }
        }
        return texts.toString();
    }

    /** The JSON text of whatever the parser stands at. */
    private String structure() {
        StringWriter text = new StringWriter();
        int deepest = 0;
        int open = 0;
        try (JsonGenerator generator = LeadJson.MAPPER.createGenerator(text)) {
            do {
                JsonToken token = parser.currentToken();
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                deepest = Math.max(deepest, open);
                generator.copyCurrentEvent(parser);
            } while (open > 0 && parser.nextToken() != null);
        }
        if (deepest > RowLimits.DEEPEST_NESTING && !problems.contains(RowProblems.TOO_DEEP)) {
            problems.add(RowProblems.TOO_DEEP);
        }
        return text.toString();
    }

    private void put(String name, String text) {
        if (fields.size() >= RowLimits.MOST_COLUMNS) {
            if (!problems.contains(RowProblems.TOO_MANY_FIELDS)) {
                problems.add(RowProblems.TOO_MANY_FIELDS);
            }
            return;
        }
        String field = name.length() > 200 ? name.substring(0, 200) : name;
        String kept = text;
        if (text.length() > RowLimits.LONGEST_CELL) {
            kept = text.substring(0, RowLimits.LONGEST_CELL);
            problems.add(RowProblems.cut(field));
        }
        String before = fields.putIfAbsent(field, kept);
        if (before != null && !before.equals(kept)) {
            problems.add(RowProblems.repeated(field));
        }
    }

    private void wrongType(String field) {
        if (problems.stream().noneMatch(problem -> problem.field().equals(field))) {
            problems.add(RowProblems.wrongType(field));
        }
    }
}
