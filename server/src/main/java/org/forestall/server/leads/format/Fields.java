package org.forestall.server.leads.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lead's fields while they are read, and the problems found so far. */
final class Fields {

    private final RawLead raw;
    private final List<FieldProblem> problems = new ArrayList<>();

    Fields(RawLead raw) {
        this.raw = raw;
    }

    /** The tidied text; null when it is absent or blank, or has a problem of its own, which is noted. */
    @Nullable
    String text(LeadField field) {
        String given = raw.get(field.fieldName());
        if (given == null) {
            return null;
        }
        if (given.indexOf('\0') >= 0) {
            problem(field, "text.nul", "The field holds a NUL character; enter it again.");
            return null;
        }
        String text = Texts.clean(given);
        if (text.length() > field.longest()) {
            problem(field, "text.too-long", "The field is longer than " + field.longest() + " characters; shorten it.");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** As {@link #text}, with full-width letters, digits and signs in their plain form. */
    @Nullable
    String plain(LeadField field) {
        String text = text(field);
        return text == null ? null : Texts.halfWidth(text).strip();
    }

    void problem(LeadField field, String code, String message) {
        problems.add(new FieldProblem(field.fieldName(), code, message));
    }

    void problem(FieldProblem problem) {
        problems.add(problem);
    }

    boolean hasProblem(LeadField... fields) {
        return problems.stream().anyMatch(problem -> {
            for (LeadField field : fields) {
                if (problem.field().equals(field.fieldName())) {
                    return true;
                }
            }
            return false;
        });
    }

    List<FieldProblem> problems() {
        return problems;
    }

    Map<String, String> unknown() {
        Map<String, String> unknown = new LinkedHashMap<>();
        raw.fields().forEach((name, text) -> {
            if (!LeadField.isKnown(name)) {
                unknown.put(name, text);
            }
        });
        return unknown;
    }
}
