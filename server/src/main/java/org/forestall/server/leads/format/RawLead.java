package org.forestall.server.leads.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lead's fields as they came, before anybody looked into them: canonical names ({@code person.phone}) and unknown
 * ones alike, name to verbatim text, in the order they came. This is what is sealed and kept.
 */
public record RawLead(Map<String, String> fields) {

    public RawLead {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public @Nullable String get(String field) {
        return fields.get(field);
    }

    /** The same lead with one field set. */
    public RawLead with(String field, String text) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, text);
        return new RawLead(changed);
    }

    /**
     * SHA-256 of the fields in the order of their names, so that the same content in another order is the same. Blank
     * fields count as absent, and outer spaces do not count. Unknown fields count.
     */
    public byte[] contentHash() {
        return ContentHash.of(fields);
    }

    /** One flat JSON object, in the fields' order. */
    public String toJson() {
        return LeadJson.write(this);
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws LeadFileProblem when the text is something else
     */
    public static RawLead fromJson(String json) {
        return LeadJson.readBack(json);
    }
}
